/** What the extension may cost, one row each: the table that `npm run bench` measures against. */

export interface Budget {
  what: string;
  limit: number;
  unit: Unit;
  /** Where the limit holds; elsewhere the figure is shown without a verdict. */
  only?: 'Chromium';
  /** What it goes to where the limit is not kept, and why it is left so. */
  why?: string;
}

export type Unit = '倍' | 'ms' | 'KB' | '%';

export const BUDGETS = {
  scan: {
    what: '整页扫描：5 万个文本节点、100 万字',
    limit: 2.2,
    unit: '倍',
    only: 'Chromium',
    why: '把字看一遍只要走一遍的一倍半；其余用在有词的四千多行上：认上下文、记下位置、请浏览器告诉哪些走到了眼前，每行三四十微秒。这些省不掉，只能分成小段，不占住网页',
  },
  slice: {
    what: '扫描时占住页面最久的一段',
    limit: 10,
    unit: 'ms',
    why: '每段定在 6 ms；多出来的是一次垃圾回收，或者一次不能中断的查找',
  },
  edit: {
    what: '有 5,000 个词的页面改一处文字：这一帧',
    limit: 2,
    unit: '倍',
    why: 'Firefox 每一帧都量一遍所有被观察的元素，五千处多一两毫秒；Chromium 可以隔一会儿才量。几十个词的网页上看不出来。把几行合成一组来观察会漏掉分栏、浮动的行，没有做',
  },
  append: { what: '一次添 5,000 个带词的节点：我们造成的最长停顿', limit: 50, unit: 'ms' },
  pointer: { what: '指针移动一次（中位数）', limit: 0.3, unit: 'ms' },
  firstCard: { what: '停够时间到卡片画出，后台已停：第一次', limit: 50, unit: 'ms' },
  secondCard: {
    what: '停够时间到卡片画出：第二次',
    limit: 16,
    unit: 'ms',
    why: '卡片要等到下一帧才画得出来，一帧就是 16.7 ms',
  },
  restless: {
    what: '每秒 60 次改动、连续 10 秒：我们占的处理器',
    limit: 10,
    unit: '%',
    why: 'Firefox 只能按整个进程算，标注每变一次，它自己还要重画一次',
  },
  firstResults: {
    what: '弹窗打开到第一个键的结果画出',
    limit: 100,
    unit: 'ms',
    why: '量的是开在标签页里、输入框一出现就打字，比人快得多；一半是浏览器打开一页的时间，另一半是读入索引和头一次比较问法',
  },
  indexReady: {
    what: '弹窗的索引就绪',
    limit: 30,
    unit: 'ms',
    why: '大半是浏览器读入 1.3 MB 的搜索块；它和画弹窗同时进行，先打的字等它到了就有结果',
  },
  contentScript: { what: '每张网页都要装的内容脚本（gzip）', limit: 40, unit: 'KB' },
  searchCode: { what: '搜索的代码和表（gzip）', limit: 40, unit: 'KB' },
  query300: { what: '一次查询 p95：300 条', limit: 8, unit: 'ms' },
  query10000: { what: '一次查询 p95：10,000 条', limit: 16, unit: 'ms' },
} as const satisfies Record<string, Budget>;

export type BudgetId = keyof typeof BUDGETS;

export interface Measurement {
  budget: BudgetId;
  /** Nothing where the browser makes no difference. */
  browser?: 'Chromium' | 'Firefox';
  value: number;
  /** How it was taken, and what the bare figure does not say. */
  note: string;
}

/** Figures that have no budget: what others need for the same. */
export interface Comparison {
  title: string;
  head: string[];
  rows: string[][];
  /** What a reader must know to read it right. */
  notes?: string[];
}

export interface PartResult {
  measurements: Measurement[];
  comparisons: Comparison[];
}
