import { csv } from './csv';
import { page } from './html';
import { json } from './json';
import { markdown } from './markdown';
import type { Renderer } from './renderer';

/** Names of the formats. */
export type ReportFormat = 'html' | 'json' | 'md' | 'csv';

/** Every format; a missing one does not compile. */
export const RENDERERS: Readonly<Record<ReportFormat, Renderer>> = { html: page, json, md: markdown, csv };
