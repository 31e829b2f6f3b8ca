/** What a long run came to, in lines for a person, and whether it passed. */
import type { Series } from './memory';
import { afterWarmUp, FLAT, trendOf } from './trend';

export interface SoakResult {
  what: string;
  unit: '页' | '次';
  count: number;
  series: readonly Series[];
  errors: readonly string[];
  notes: readonly string[];
}

const percent = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(2)} %`;

/** Prints it; false where anything grows or anything went wrong. */
export function report({ what, unit, count, series, errors, notes }: SoakResult, seconds: number): boolean {
  console.log(`【${what}】${count} ${unit}，${Math.round(seconds)} 秒`);
  const grown: string[] = [];
  for (const { name, unit: of, samples } of series) {
    const show = (value: number) => (of === 'MB' ? `${(value / 1e6).toFixed(2)} MB` : `${Math.round(value)} 个`);
    const { mean, slope, growth, isFlat } = trendOf(samples);
    const first = afterWarmUp(samples)[0]?.value ?? 0;
    const each = of === 'MB' ? `${slope.toFixed(1)} 字节` : `${slope.toFixed(5)} 个`;
    console.log(
      `${isFlat ? '平' : '涨'}  ${name}：热身后 ${show(first)}，最后 ${show(samples.at(-1)?.value ?? 0)}，平均 ${show(mean)}；每${unit} ${each}，合 ${percent(growth)}`,
    );
    if (!isFlat) grown.push(name);
  }
  for (const note of notes) console.log(`· ${note}`);
  for (const error of [...new Set(errors)].slice(0, 10)) console.log(`出错：${error}`);
  const passed = !grown.length && !errors.length;
  console.log(
    passed
      ? `通过：头四分之一以后，没有一项涨过 ${FLAT * 100} %，没有出错`
      : `没有通过：${[...grown.map((name) => `${name}在涨`), ...(errors.length ? [`出错 ${errors.length} 次`] : [])].join('；')}`,
  );
  return passed;
}
