import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as axeSource } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { CoverageReport } from '../../../lib/coverage';
import { page as renderPage } from '../../../lib/report/html';
import type { ReportFacts } from '../../../lib/report/report-facts';
import { temporaryFolder } from '../../support/temporary-folder';
import { inventoryOf } from './cryptography-fixture';
import { everywhere, factsWith, largeReport, liveFactsWith, observationsWith, PLAIN, reportWith } from './fixture';
import { largeMatrix, proofsWith } from './reachability-fixture';

const CHROMIUM = '/usr/bin/chromium';
const HOSTILE = `</script><img src=x onerror="window.hacked=1"><b>'"\u202Eevil`;

const isThere = existsSync(CHROMIUM);
// Where the browser has to be there, a missing one fails; elsewhere the tests say why they do not run.
const inBrowser = isThere || process.env['CI'] ? describe : describe.skip;
if (!isThere && !process.env['CI']) console.warn(`browser tests skipped: there is no ${CHROMIUM}`);

inBrowser('the page in a browser', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });

  afterAll(() => browser?.close());

  /** Opens a report from disk; console errors, page errors and requests are kept as complaints. */
  async function open(
    name: string,
    [report, facts]: readonly [CoverageReport, ReportFacts],
    options: BrowserContextOptions = {},
  ): Promise<Page> {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, [...renderPage(report, facts)[0]!.pieces].join(''));
    const url = pathToFileURL(file).href;
    complaints = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (request.url() !== url) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    if (options.javaScriptEnabled !== false) await page.waitForSelector('#explorer[data-ready]', { state: 'attached' });
    return page;
  }

  const small = () => [reportWith(PLAIN), factsWith(PLAIN)] as const;
  const everything = () =>
    [
      reportWith(PLAIN, [], observationsWith(PLAIN)),
      factsWith(PLAIN, {
        live: liveFactsWith(PLAIN),
        reachability: proofsWith('a-name-of-some-length'),
        cryptography: inventoryOf('Plain'),
      }),
    ] as const;

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axeSource);
    return page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page
      const results = await (globalThis as any).axe.run();
      // biome-ignore lint/suspicious/noExplicitAny: the shape is axe's
      return results.violations.map((one: any) => `${one.id}: ${one.nodes.map((node: any) => node.html).join(' | ')}`);
    });
  }

  test.each([
    ['light', {}],
    ['dark', {}],
    ['light', { viewport: { width: 390, height: 844 } }],
  ] as const)('is accessible, in %s with %j, with everything open', async (colorScheme, options) => {
    const page = await open('accessible', everything(), { colorScheme, ...options });
    await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('has landmarks, one heading of the first level, and a way past the navigation', async () => {
    const page = await open('landmarks', small());
    for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.querySelector("main").contains(document.activeElement)')).toBe(true);
  });

  test('runs nothing that templates or people wrote, and asks nobody for anything', async () => {
    const names = everywhere(HOSTILE);
    const facts = factsWith(names, { reachability: proofsWith(HOSTILE), cryptography: inventoryOf(HOSTILE) });
    const page = await open('hostile', [reportWith(names), facts]);
    await page.selectOption('#f-effect', '');
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.locator('main img, main b:has-text("evil")').count()).toBe(0);
    expect(await page.locator('#v-table tbody').textContent()).toContain(
      '</script><img src=x onerror="window.hacked=1">',
    );
    expect(await page.locator('#v-table tbody').textContent()).toContain('[U+202E]evil');
    expect(complaints).toEqual([]);
  });

  test('its policy refuses a script that is not its own', async () => {
    const page = await open('policy', small());
    await page.evaluate(`
      const script = document.createElement('script');
      try { script.textContent = 'window.foreign = 1'; document.body.append(script); } catch { /* refused already */ }
    `);
    expect(await page.evaluate('window.foreign')).toBeUndefined();
    expect(complaints.join()).toMatch(/Content Security Policy|TrustedScript/);
  });

  test('filters and searches the verdicts', async () => {
    const page = await open('filters', small());
    const rows = page.locator('#v-table tbody tr');
    expect(await rows.count()).toBe(10);
    await page.selectOption('#f-effect', '');
    expect(await rows.count()).toBe(11);
    await page.selectOption('#f-effect', 'failed');
    expect(await rows.count()).toBe(3);
    await page.fill('#f-text', 'PRODUCTION');
    expect(await rows.count()).toBe(1);
    expect(await page.locator('#v-status').textContent()).toBe('Rows 1 to 1 of 1 that match, of 11 verdicts.');
    await page.click('#f-clear');
    await page.selectOption('#f-control', 'iso27001:A.8.15');
    expect(await rows.count()).toBe(2);
    await page.click('#f-clear');
    await page.selectOption('#f-type', 'AWS::S3::Bucket');
    expect(await rows.count()).toBe(1);
    await page.fill('#f-text', 'nothing is called so');
    expect(await page.locator('#v-status').textContent()).toBe('No verdict matches; there are 11 in all.');
  });

  test('leads from the map to an open control, and from a control to its verdicts', async () => {
    const page = await open('links', small());
    const card = page.locator('[id="iso27001:A.8.22"]');
    expect(await card.getAttribute('open')).toBeNull();
    await page.click('.cell[href="#iso27001:A.8.22"]');
    // The browser tells of a followed link when it gets to it, not at once.
    await page.waitForSelector('[id="iso27001:A.8.22"][open]');
    await card.locator('a[href="#verdicts"]').click();
    await page.waitForFunction('document.querySelector("#f-control").value === "iso27001:A.8.22"');
    await page.waitForFunction('document.querySelectorAll("#v-table tbody tr").length === 3');
    await page.locator('#v-table tbody a[href="#rule-ModelIsolated"]').first().click();
    await page.locator('#rule-ModelIsolated').waitFor({ state: 'visible' });
  });

  test('opens the path of a cell by click and by keyboard, and comes back to the cell', async () => {
    const page = await open('matrix', everything());
    const dialog = page.locator('#way-dialog');
    await page.locator('a.passage.is-violated').click();
    expect(await dialog.isVisible()).toBe(true);
    expect(await page.locator('#way-title').textContent()).toMatch(/→ internet reached but not declared/);
    expect(await page.locator('#way-body').textContent()).toContain('Passestcp 443');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.className')).toContain('passage is-violated');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('#way-title').textContent()).toMatch(/^B .*unknown$/);
    await page.click('#way-close');
    expect(await dialog.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('keeps the head and the first column of a large matrix in sight', async () => {
    const facts = factsWith(PLAIN, { reachability: [{ source: 'large', matrix: largeMatrix(40) }] });
    const page = await open('large-matrix', [reportWith(PLAIN), facts]);
    const place = page.locator('.matrix-place');
    await place.evaluate((element) => element.scrollTo(2000, 1000));
    const corner = async (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const box = element.getBoundingClientRect();
          const around = element.closest('.matrix-place')!.getBoundingClientRect();
          return [Math.round(box.left - around.left), Math.round(box.top - around.top)];
        });
    expect(await corner('.matrix thead th')).toEqual([1, 1]);
    expect((await corner('.matrix thead th:last-child'))[1]).toBe(1);
    expect((await corner('.matrix tbody th[scope=row]'))[0]).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('leads from a cell to its path without script', async () => {
    const page = await open('matrix-without-script', everything(), { javaScriptEnabled: false });
    await page.locator('a.passage.is-violated').click();
    expect(page.url()).toMatch(/#way-0-0$/);
    expect(await page.locator('#way-0-0 .path').isVisible()).toBe(true);
  });

  test('finds a control by number, name or state', async () => {
    const page = await open('find', small());
    await page.fill('#control-search', 'segregation of violated');
    expect(await page.locator('details.control:visible').count()).toBe(1);
    expect(await page.locator('#control-count').textContent()).toBe('1 of 245 controls');
  });

  test('finds rows of the inventory of cryptography by any word in them, and opens what holds them', async () => {
    const page = await open('cryptography', everything());
    const shown = page.locator('#cryptography table.crypto > tbody > tr:visible');
    const count = page.locator('#c-count');
    await page.fill('#c-text', 'topic not encrypted');
    expect(await count.textContent()).toMatch(/^0 of \d+ rows$/);
    expect(await shown.count()).toBe(0);
    await page.fill('#c-text', 'ELBSecurityPolicy hybrid');
    expect(await count.textContent()).toMatch(/^1 of \d+ rows$/);
    expect(await shown.count()).toBe(1);
    expect(await shown.textContent()).toContain('PlainListener');
    await page.fill('#c-text', '');
    expect(await count.textContent()).toBe('');
    expect(await page.locator('#cryptography details.stack[hidden]').count()).toBe(0);
  });

  test('leads from a resource to the key that protects it, also when a search left that out', async () => {
    const page = await open('to-key', everything());
    await page.fill('#c-text', 'PlainOwn KMSMasterKeyID');
    expect(await page.locator('#key-0').isVisible()).toBe(false);
    await page.locator('#cryptography a[href="#key-0"]:visible').click();
    await page.locator('#key-0').waitFor({ state: 'visible' });
  });

  test('on paper opens every part and leaves out what needs a hand', async () => {
    const page = await open('paper', small());
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.locator('#explorer').isVisible()).toBe(false);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details[open]').count()).toBe(0);
  });

  test('without script says so, and shows what does not pass all the same', async () => {
    const page = await open('without-script', small(), { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('coverage.json');
    expect(await page.locator('#explorer').isVisible()).toBe(false);
    expect(await page.locator('#findings .finding').count()).toBe(5);
  });

  test('shows a hundred thousand verdicts, page by page', async () => {
    const { report, facts } = largeReport(100_000);
    const page = await open('large', [report, facts]);
    await page.selectOption('#f-effect', '');
    expect(await page.locator('#v-status').textContent()).toBe('Rows 1 to 100 of 100,000 verdicts.');
    expect(await page.locator('#v-table tbody tr').count()).toBe(100);
    const region = page.locator('.scroll');
    await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    expect(await region.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    await page.click('#p-last');
    expect(await page.locator('#v-status').textContent()).toBe('Rows 99,901 to 100,000 of 100,000 verdicts.');
    expect(await region.evaluate((element) => element.scrollTop)).toBe(0);
    await page.selectOption('#f-effect', 'failed');
    const failed = report.verdicts.filter((verdict) => verdict.verdict === 'fail').length;
    expect(await page.locator('#v-status').textContent()).toBe(
      `Rows 1 to 100 of ${failed} that match, of 100,000 verdicts.`,
    );
    expect(complaints).toEqual([]);
  });
});
