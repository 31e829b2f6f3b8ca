/** Our own wordings with a thing in them that the base knows nothing of: they sound like ours and nothing answers them. */
import type { SearchEntry } from '../../knowledge/search/search-data';

const THINGS =
  '图书证 饭票 球票 油卡 旧家具 菜地 工牌 茶具 乐器 相册 门锁 盆栽 照相馆 渔具 钢琴 宿舍 车位 摊位 奶茶 邮票'.split(' ');
const OURS = /医保个人账户|个人账户|医保卡|社保卡|医保码|医保|个账|家庭共济|共济|统筹账户|统筹/;
/** One wording in so many. */
const TAKEN = 9;

export function aboutOtherThings(entries: readonly SearchEntry[]): string[] {
  const wordings = entries.flatMap((entry) => entry.wordings).filter((_, i) => i % TAKEN === TAKEN - 1);
  return wordings
    .filter((wording) => OURS.test(wording))
    .map((wording, i) => wording.replace(OURS, THINGS[i % THINGS.length] ?? '').replace(/医保|个账/g, ''));
}
