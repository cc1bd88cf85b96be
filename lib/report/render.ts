import { cbom } from './cbom';
import { csv } from './csv';
import { page } from './html';
import { json } from './json';
import { markdown } from './markdown';
import type { Renderer } from './renderer';

/** Names of the formats. */
export type ReportFormat = 'html' | 'json' | 'md' | 'csv' | 'cbom';

/** Every format; a missing one does not compile. */
export const RENDERERS: Readonly<Record<ReportFormat, Renderer>> = { html: page, json, md: markdown, csv, cbom };

/** What is written when nobody chooses. A bill of materials is for tools, and is asked for. */
export const DEFAULT_FORMATS: readonly ReportFormat[] = ['html', 'json', 'md', 'csv'];
