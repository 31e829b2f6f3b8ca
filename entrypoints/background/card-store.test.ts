import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Card } from '@/knowledge/compiled';
import { readCard, readRegions, regionOf, writeCards } from './card-store';

const card = (id: string) => ({ id, name: id }) as Card;
const guangdong = { id: 'guangdong', name: '广东', portal: 'https://hsa.gd.gov.cn/', hosts: ['gd.gov.cn'] };
const shenzhen = { id: 'shenzhen', name: '深圳', portal: 'https://hsa.sz.gov.cn/', hosts: ['sz.gov.cn', 'hsa.sz.gd.gov.cn'] };
const regions = [guangdong, shenzhen];

beforeEach(() => fakeBrowser.reset());

describe('stored cards', () => {
  it('are replaced as a whole, and nothing else is touched', async () => {
    await browser.storage.local.set({ 'pin:term:old': { at: 1 } });
    await writeCards([card('old'), card('kept')], regions);
    await writeCards([card('kept'), card('new')], regions);
    expect(await readCard('old')).toBeFalsy();
    expect(await readCard('new')).toMatchObject({ id: 'new' });
    expect(Object.keys(await browser.storage.local.get(null)).sort()).toEqual([
      'card:kept',
      'card:new',
      'pin:term:old',
      'regions',
    ]);
  });

  it('come with the region of a page', async () => {
    expect(await readRegions('hsa.gd.gov.cn', '')).toEqual({});
    await writeCards([], regions);
    expect(await readRegions('hsa.gd.gov.cn', '')).toEqual({ here: guangdong });
  });

  it('come with the region that was chosen, on whatever page', async () => {
    await writeCards([], regions);
    expect(await readRegions('www.nhsa.gov.cn', 'shenzhen')).toEqual({ chosen: shenzhen });
    expect(await readRegions('hsa.gd.gov.cn', 'shenzhen')).toEqual({ here: guangdong, chosen: shenzhen });
    expect(await readRegions('hsa.gd.gov.cn', 'atlantis')).toEqual({ here: guangdong });
  });
});

describe('regionOf', () => {
  it.each([
    ['gd.gov.cn', '广东'],
    ['www.hsa.gd.gov.cn', '广东'],
    ['hsa.sz.gd.gov.cn', '深圳'],
    ['hsa.sz.gov.cn', '深圳'],
    ['notgd.gov.cn', undefined],
    ['www.z2hospital.com', undefined],
    ['', undefined],
  ])('%s is in %s', (host, name) => {
    expect(regionOf(host, regions)?.name).toBe(name);
  });
});
