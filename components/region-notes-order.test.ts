import { expect, it } from 'vitest';
import type { RegionalNote } from '@/knowledge/compiled';
import { noteInForce } from './region-notes-order';

const note = (region: string): RegionalNote => ({ region, regionName: region, note: `as in ${region}`, sources: [] });
const [guangdong, shenzhen] = [note('guangdong'), note('shenzhen')];

it.each([
  ['its own', { id: 'shenzhen', within: 'guangdong' }, [guangdong, shenzhen], [shenzhen]],
  ['its province says', { id: 'shenzhen', within: 'guangdong' }, [guangdong], [guangdong]],
  ['nothing of its cities', { id: 'guangdong' }, [shenzhen], []],
  ['nothing of others', { id: 'beijing' }, [guangdong, shenzhen], []],
])('a region is told %s', (_, region, notes, expected) => {
  expect(noteInForce(notes, region)).toEqual(expected);
});
