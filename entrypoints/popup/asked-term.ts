import type { Lexicon } from '@/knowledge/compiled';
import { createFold } from '@/knowledge/detection/fold';

/** The words around a term when somebody asks what it is: 什么是统筹支付, 个账是什么意思啊? */
const ASKING_BEFORE = /^(?:请问)?(?:什么是|什么叫|啥是|啥叫|何为)?/;
const ASKING_AFTER = /(?:(?:是|指的？是|是指)?(?:什么|啥|甚么)(?:意思|东西)?)?[啊呀呢吗嘛]?$/;
const PUNCTUATION = /[\p{P}\p{S}]+$/u;

/** Which terms a query names, and nothing else: by any of their written forms, alone or in 「……是什么」. */
export function createTermFinder({ terms, traditional }: Pick<Lexicon, 'terms' | 'traditional'>): (query: string) => string[] {
  const fold = createFold(traditional);
  const idsBySurface = new Map<string, string[]>();
  const add = (surface: string, id: string) => {
    const ids = idsBySurface.get(surface) ?? [];
    if (!ids.includes(id)) idsBySurface.set(surface, [...ids, id]);
  };
  for (const { id, name } of terms) add(fold(name).text, id);
  for (const { id, surfaces } of terms) for (const surface of surfaces) add(surface, id);

  return (query) => {
    const asked = fold(query.trim()).text;
    const bare = asked.replace(PUNCTUATION, '');
    const core = bare.replace(ASKING_BEFORE, '').replace(ASKING_AFTER, '').trim();
    return idsBySurface.get(asked) ?? idsBySurface.get(bare) ?? idsBySurface.get(core) ?? [];
  };
}
