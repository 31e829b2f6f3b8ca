/** Pages that never rest, or hold more than anybody reads: our work stays bounded, the page answers, and the popup says what is not read. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test, vi } from 'vitest';
import { extensionSuite, html, marks, paintedTexts, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { pageReport, popupOver } from './page-report';

const sentence = '门诊的起付线没有变，由统筹支付。';
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `<tr><td>${i}</td><td>${sentence}</td><td>大病保险</td></tr>`).join('');

/** A guard against hanging, not a measure: what changes without end is read when there is time. */
const patient = { timeoutMs: 55_000 };

/** Changes something sixty times a second for ten seconds, and notes its frames and any mark that does not stand on a term. */
const restless = html(
  `<p>最后更新 <span id="clock">0</span></p><p id="text">开始</p><table><tbody id="list">${rows(200)}</tbody></table><script>
    const changes = [
      (i) => { clock.textContent = i; },
      (i) => { text.firstChild.data = i % 2 ? '门诊的起付线' : '由统筹支付'; },
      (i) => { list.append(list.firstElementChild); },
      (i) => { list.rows[i % 200].cells[1].innerHTML = '<b>起付</b>线' + i; },
      (i) => { list.rows[(i * 7) % 200].remove(); list.insertRow().innerHTML = '<td>' + i + '</td><td>${sentence}</td><td>大病保险</td>'; },
    ];
    const terms = ['起付线', '统筹支付', '大病保险'];
    var wrong = [], frames = 0, done = 0, stopped = false;
    const range = document.createRange();
    const look = () => {
      frames++;
      for (const mark of CSS.highlights.get('yibao-term') ?? []) {
        if (!mark.startContainer.isConnected) continue;
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        if (!terms.includes(range.toString())) wrong.push(range.toString());
      }
      if (!stopped) requestAnimationFrame(look);
    };
    const begin = performance.now();
    const tick = setInterval(() => {
      const due = Math.floor((performance.now() - begin) * 60 / 1000);
      while (done < due && done < 600) { changes[done % changes.length](done); done++; }
      if (done === 600) { clearInterval(tick); stopped = true; }
    }, 1000 / 60);
    requestAnimationFrame(look);
  </script>`,
);

/** Exchanges a thousand paragraphs ten times a second: to read them all would take more than our share of the time. */
const frantic = html(`<div id="all"></div><p id="still">大病保险</p><script>
    const whole = '<p>${sentence}</p>'.repeat(1000);
    var stopped = false, rounds = 0;
    (function exchange() {
      all.innerHTML = whole;
      rounds++;
      if (!stopped) setTimeout(exchange, 100);
    })();
  </script>`);

const pages = {
  '/restless': restless,
  '/frantic': frantic,
  '/too-long': html(`<div id="all">${`<p>${'起付线、'.repeat(10)}</p>`.repeat(2_100)}</div><p id="end">统筹支付</p>`),
  '/shadows': html(`<div id="all"></div><script>
    for (let i = 0; i < 10000; i++) {
      const host = all.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = i % 100 ? '<p>别的字</p>' : '<p>起付线</p>';
    }
  </script>`),
  '/hidden': html('<p id="term">起付线</p><p id="other">没有词</p>'),
};

vi.setConfig({ testTimeout: 180_000 });

extensionSuite('restless page', pages, (suite) => {
  const answers = (page: Page) =>
    page.evaluate(async () => {
      const begin = performance.now();
      for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve));
      return performance.now() - begin;
    });
  /** A page in front, and a tab behind it that asks it what the popup asks: a page that is not seen is not read. */
  const open = async (file: string) => {
    const popup = await suite.extension.openExtensionPage('popup.html');
    popups.push(popup);
    const page = await suite.open(file);
    return { page, report: () => pageReport(popup) };
  };
  const popups: Page[] = [];
  afterEach(async () => {
    for (const popup of popups.splice(0)) await popup.close();
  });
  /** What the popup shows below the terms of a page. */
  const saidOf = async (page: Page, expected: string | null) => {
    const popup = await popupOver(suite.extension, page);
    await popup.waitForSelector('[data-page-terms="answered"]');
    const said = () => popup.evaluate(() => document.querySelector('[data-unread]')?.textContent ?? null);
    await waitUntil(`弹窗说 ${expected}`, async () => (await said()) === expected);
    await popup.close();
    await page.bringToFront();
  };

  test('sixty changes a second for ten seconds: marks are right in every frame, and at the end those of a page at rest', async () => {
    const { page, report } = await open('/restless');
    await waitUntil('十秒过去', () => page.evaluate('stopped'), patient);
    expect(await page.evaluate('wrong')).toEqual([]);
    expect(await page.evaluate('done')).toBe(600);
    const inText = await page.evaluate(() => {
      const text = [...document.querySelectorAll('#text, #list')].map((each) => each.textContent).join();
      return ['起付线', '统筹支付', '大病保险'].map((term) => `${term}×${text.split(term).length - 1}`);
    });
    let last: Awaited<ReturnType<typeof report>> | undefined;
    const isAllMarked = async () => {
      last = await report();
      return !last.unread && last.terms.sort().join() === inText.sort().join();
    };
    await waitUntil('所有的词', isAllMarked, patient).catch(() => {});
    expect(last).toEqual({ terms: inText, unread: undefined });
  });

  test('a page that changes faster than it can be read answers all the same, and the popup says so until it rests', async () => {
    const { page, report } = await open('/frantic');
    await waitUntil('来不及读', async () => (await report()).unread === 'behind', patient);
    await saidOf(page, '这一页内容多、变得快，有些词还没有标上。');
    expect(await answers(page)).toBeLessThan(10_000);
    await page.evaluate('stopped = true');
    const whole = '起付线×1000,统筹支付×1000,大病保险';
    await waitUntil(
      '全部标上',
      async () => {
        const { terms, unread } = await report();
        return !unread && terms.join() === whole;
      },
      patient,
    );
    await saidOf(page, null);
  });

  test('a page with more terms than anybody reads is marked up to there, the popup says so, and room is used again', async () => {
    const { page, report } = await open('/too-long');
    await waitUntil('标满', async () => (await report()).unread === 'too-long', patient);
    expect((await report()).terms).toEqual(['起付线×20000']);
    await saidOf(page, '这一页太长，后面的词没有标。');
    await page.evaluate(() => document.getElementById('all')?.replaceChildren());
    await waitUntil('后面的词', async () => (await report()).terms.join() === '统筹支付', patient);
    await saidOf(page, null);
  });

  test('ten thousand shadow roots are all read, and the page answers', async () => {
    const { page, report } = await open('/shadows');
    expect(await answers(page)).toBeLessThan(10_000);
    await waitUntil('每个影子根', async () => (await report()).terms.join() === '起付线×100', patient);
    await page.evaluate(() => {
      const last = document.getElementById('all')?.lastElementChild?.shadowRoot?.firstElementChild;
      if (last) last.textContent = '统筹支付';
    });
    await waitUntil('影子根里的变化', async () => (await report()).terms.join() === '起付线×100,统筹支付', patient);
  });

  test('a hidden tab is not read, its outdated marks go, and it is read when it is seen again', async () => {
    const page = await suite.open('/hidden');
    await marks(page);
    const front = await suite.open('/hidden');
    await front.bringToFront();
    await waitUntil('在后面', () => page.evaluate(() => document.hidden));
    await page.evaluate(() => {
      for (const [id, text] of [
        ['term', '现在是大病保险'],
        ['other', '现在是统筹支付'],
      ] as const) {
        const element = document.getElementById(id);
        if (element) element.textContent = text;
      }
    });
    await whileNothingMayCome();
    expect(await paintedTexts(page)).toEqual([]);
    await page.bringToFront();
    await waitUntil('看见时标上', async () => (await paintedTexts(page)).length === 2);
  });
});
