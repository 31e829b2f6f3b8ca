/** Words of one region are marked everywhere, and their card says at once where they belong. */
import { expect, test } from 'vitest';
import { extensionSuite, find, html, marks } from './extension-suite';

const page = html(
  '<h1>职工医保个人账户</h1><p>医保票据上有<span id="beijing">自付一</span>。</p><p>医保个人账户分两块，到<span id="several">当年账户</span>里查。</p><p>还有<span id="everywhere">起付线</span>。</p>',
);
const hosts = { 浙江: 'https://ybj.zj.gov.cn', 北京: 'https://ybj.beijing.gov.cn', 国家: 'https://www.nhsa.gov.cn' };

extensionSuite('regional', { '/words': page }, (suite) => {
  test.each(Object.entries(hosts))('on a page of %s', async (_, host) => {
    const tab = await suite.open(`${host}/words`, { width: 900, height: 800 });
    await marks(tab);
    for (const [id, name, said] of [
      ['beijing', '自付一', '这个叫法主要用在北京。'],
      ['several', '当年账户', '这个叫法主要用在浙江、上海。'],
      ['everywhere', '起付线', undefined],
    ] as const) {
      const { text, rect } = await suite.hover(tab, `#${id}`, name);
      if (!said) expect(text).not.toContain('这个叫法主要用在');
      else {
        expect(text).toContain(said);
        // Right below the meaning: nobody has to scroll in the card to come upon it.
        const box = await (await suite.extension.cardElement(tab, '.used-in')).boundingBox();
        expect((box?.y ?? rect.height) - rect.y).toBeLessThan(170);
        expect(text.indexOf(said)).toBeLessThan(text.indexOf('钱从哪里来'));
      }
      await suite.picture(tab, `regional-${id}`);
      await tab.keyboard.press('Escape');
      await suite.cardCloses(tab);
      await (await find(tab, 'html')).hover();
    }
  });
});
