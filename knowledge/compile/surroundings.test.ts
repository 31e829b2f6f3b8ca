import { expect, it } from 'vitest';
import { surroundingsOf } from './surroundings';

it.each([
  [['整个账户'], ['个账'], { around: '整_户' }],
  [['统筹推进', '城乡统筹', '统筹安排'], ['统筹'], { before: '城乡', after: '推进 安排' }],
  [['自付二次'], ['自付二', '个人自付二'], { after: '次' }],
  [['医保报销单'], ['报销', '医保报销'], { after: '单', around: '医保_单' }],
  [['统筹不统筹'], ['统筹'], { before: '统筹不', after: '不统筹' }],
  [['走统筹', '|统筹|'], ['统筹'], { before: '走', around: '|_|' }],
  [['封顶', '起付'], ['起付'], {}],
])('%j around %j', (phrases, surfaces, expected) => {
  expect(surroundingsOf(phrases, surfaces)).toEqual(expected);
});
