/** The pages of an hour at a medical insurance portal: several kinds, each with terms, and one without any. */

const TERMS = [
  '起付线',
  '大病保险',
  '封顶线',
  '先行自付',
  '统筹支付',
  '历年余额',
  '当年余额',
  '个人账户余额',
  '异地就医备案',
  '缴费年限',
];
const term = (i: number) => TERMS[i % TERMS.length] ?? '';
const times = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('');

const html = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** Terms in one line at the top: their cards open below it, so that none covers the term that comes next. */
export const HOVERED = '/hovered';
const hovered = html(
  '医保用词',
  `<p>${times(10, (i) => `<span class="term">${term(i)}</span>`)}</p>`,
  '<style>p { display: flex; justify-content: space-between; margin: 60px 20px; } body { min-height: 780px; }</style>',
);

export const SOAKED: Readonly<Record<string, string>> = {
  '/list': html('通知公告', `<ul>${times(60, (i) => `<li><a href="/notice?${i}">关于调整${term(i)}的通知</a></li>`)}</ul>`),
  '/notice': html(
    '关于门诊待遇的通知',
    times(40, (i) => `<p>第 ${i} 条：<b>${term(i)}</b>以上的部分，由统筹基金支付。</p>`),
  ),
  '/bill': html(
    '费用结算单',
    `<table>${times(30, (i) => `<tr><td>${i}</td><td>${term(i)}</td><td>${i * 3}.20</td></tr>`)}</table>`,
  ),
  '/form': html(
    '异地就医备案',
    `<form>${times(15, (i) => `<label>${term(i)}<input name="f${i}"></label>`)}<select><option>起付线</option></select></form>`,
  ),
  '/plain': html(
    '放假通知',
    times(40, (i) => `<p>第 ${i} 条：逾期未办理的视为自动放弃。</p>`),
  ),
  '/shadow': html(
    '医保服务大厅',
    '<div id="open"></div><div id="closed"></div>',
    `<script>addEventListener('DOMContentLoaded', () => {
      for (const mode of ['open', 'closed'])
        document.getElementById(mode).attachShadow({ mode }).innerHTML = '<p>门诊起付线和大病保险</p>';
    });</script>`,
  ),
  '/app': html(
    '医保查询',
    '<div id="app"></div>',
    `<script>addEventListener('DOMContentLoaded', () => {
      let turn = 0;
      const draw = () => {
        document.getElementById('app').innerHTML = '<p>历年余额 ' + turn + '</p>'.repeat(20);
        if (++turn < 10) setTimeout(draw, 5);
      };
      draw();
    });</script>`,
  ),
  '/frames': html(
    '医保大厅',
    '<h1>起付线</h1><iframe src="/bill" width="600" height="300"></iframe><iframe src="/list"></iframe>',
  ),
  [HOVERED]: hovered,
};
