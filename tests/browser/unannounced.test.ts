/** A page is told nothing about the extension: no message, no id. What it sees of marks and card is all that it sees. */
import { expect, test } from 'vitest';
import { extensionSuite, find, html, marks, whileNothingMayCome } from './extension-suite';

const listening = `<script>
  window.heard = [];
  addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
</script>`;

const pages = {
  '/page': html(
    '<p style="margin:60px"><span id="term">起付线</span></p><p id="out" style="margin-top:400px">别处</p>',
    listening,
  ),
  '/forging': html(
    `<p style="margin:60px"><span id="term">起付线</span></p><script>
      const said = ['next-term', 'close-card', 'open-settings', 'report-terms', 'leave', 'jump', 'card-shown', 'open'].map((kind) => ({
        kind, sites: ['ybj.zj.gov.cn'], term: 'deductible', frame: 'x', at: Date.now() + 1e6, route: { kind: 'term', id: 'deductible' },
      }));
      window.forge = () => said.forEach((each) => {
        postMessage(each, '*');
        for (const target of [window, document, document.documentElement])
          target.dispatchEvent(new CustomEvent(each.kind, { detail: each, bubbles: true }));
        globalThis.chrome?.runtime?.sendMessage?.(each, () => {});
      });
    </script>`,
  ),
};

extensionSuite('unannounced', pages, (suite) => {
  test('a page that listens hears nothing of the extension, from its start to a card', async () => {
    const page = await suite.open('/page');
    await marks(page);
    await suite.hover(page, '#term', '起付线');
    await (await find(page, '#out')).hover();
    await suite.cardCloses(page);
    expect(await page.evaluate('heard')).toEqual([]);
    await page.evaluate("postMessage('own', '*')");
    await whileNothingMayCome();
    expect(await page.evaluate('heard')).toEqual(['"own"']);
  });

  test('a page that says what our parts say to each other moves nothing', async () => {
    const page = await suite.open('/forging');
    await marks(page);
    const tabs = (await suite.extension.browser.pages()).length;
    await suite.hover(page, '#term', '起付线');
    await page.evaluate('forge()');
    await whileNothingMayCome();
    expect((await suite.card(page))?.visible).toBe(true);
    await marks(page);
    expect((await suite.extension.browser.pages()).length).toBe(tabs);
  });
});
