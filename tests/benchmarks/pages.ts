/** The pages that are measured, made anew with the same random numbers each time. */

/** What a notice says without saying anything of insurance. */
const PLAIN = [
  '为进一步做好有关工作',
  '请各单位认真贯彻执行',
  '现将具体事项通知如下',
  '参加人员须携带本人身份证件',
  '办理时间为工作日上午九点至下午五点',
  '逾期未办理的视为自动放弃',
  '详情可到就近的服务大厅咨询',
  '各区县根据实际情况制定细则',
  '本办法自发布之日起施行',
  '由市政府办公室负责解释',
  '联系电话见附件',
  '系统升级期间暂停服务',
  '申请材料应当真实完整',
  '工作人员将在五个工作日内答复',
];
/** Terms, and words that only look like terms, in the proportion of a portal: about one in ten pieces of text has one. */
const TELLING = [
  '门诊起付线为三百元',
  '由统筹基金支付的部分',
  '个人账户余额可以查询',
  '先行自付比例为百分之十',
  '大病保险再报销一次',
  '异地就医备案已经办理',
  '甲类目录内的药品',
  '历年账户用完以后',
  '统筹推进各项改革',
  '整个账户的情况说明',
  '职工医保缴费年限',
  '封顶线每年调整',
];

/** Mulberry32: small, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const document = (title: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/** 50,000 text nodes with 1,000,000 characters in paragraphs, lists and tables, a third of them cut by inline elements. */
export function bigPage(nodes = 50_000, characters = 1_000_000): string {
  const random = createRandom(20261125);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const texts: string[] = [];
  let left = characters;
  for (let i = nodes; i > 0; i--) {
    const length = i === 1 ? left : Math.max(1, Math.round((left / i) * (0.4 + 1.2 * random())));
    let text = random() < 0.1 ? pick(TELLING) : '';
    while (text.length < length) text += `${text ? '，' : ''}${pick(PLAIN)}`;
    texts.push(text.slice(0, length));
    left -= length;
  }
  let body = '';
  for (let i = 0; i < texts.length; i += 10) {
    const [a, b, c, d, e, f, g, h, j, k] = texts.slice(i, i + 10);
    body += `<p>${a}<b>${b}</b>${c}</p><ul><li><a href="#">${d}</a></li><li>${e}</li></ul>`;
    body += `<table><tr><td>${f}</td><td>${g}<span>${h}</span></td></tr><tr><td>${j}</td><td>${k}</td></tr></table>`;
  }
  return document('关于有关事项的通知', body);
}

/** 5,000 paragraphs with a term each, and one line without. */
export const termPage = (): string =>
  document(
    '医保办事指南',
    `<p id="plain">更新于上午九点</p><p id="telling">本市门诊起付线为三百元</p>${Array.from(
      { length: 5_000 },
      (_, i) => `<p>第 ${i + 1} 条：${TELLING[i % 8]}，${PLAIN[i % PLAIN.length]}。</p>`,
    ).join('')}`,
  );

/** Where 5,000 paragraphs with a term each are to be added. */
export const growingPage = (): string => document('医保公告', '<p>门诊起付线为三百元</p><div id="here"></div>');

/** Terms well apart, so that a pointer can rest on one and leave it. */
export const cardPage = (): string =>
  document(
    '医保说明',
    ['起付线', '大病保险', '封顶线', '先行自付', '统筹支付']
      .map((term) => `<p style="margin: 0 0 60px 60px"><span class="term">${term}</span></p>`)
      .join(''),
  );

/** A board whose 300 lines all hold terms; its script changes one line at a time, 60 times a second for 10 seconds. */
export const restlessPage = (): string =>
  document(
    '医保大厅叫号',
    `${Array.from({ length: 300 }, (_, i) => `<p>${i + 1} 号窗口：${TELLING[i % 8]}</p>`).join('')}<script>
    const lines = document.querySelectorAll('p');
    function begin() {
      return new Promise((resolve) => {
        const begun = performance.now();
        let done = 0;
        const timer = setInterval(() => {
          const due = Math.floor((performance.now() - begun) * 0.06);
          for (; done < due && done < 600; done++) {
            const line = lines[(done * 7) % 300];
            if (done % 3 === 0) line.firstChild.data = done + ' 号：门诊起付线为三百元，余额 ' + done;
            else if (done % 3 === 1) line.innerHTML = '<b>' + done + '</b> 号：由统筹基金支付';
            else line.replaceChildren(done + ' 号请到窗口，工作人员将答复');
          }
          if (done >= 600) { clearInterval(timer); resolve(); }
        }, 1000 / 60);
      });
    }
  </script>`,
  );
