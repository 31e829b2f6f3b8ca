import type { RegionPortal } from '@/knowledge/compiled';

export interface RegionRow {
  id: string;
  name: string;
  /** A city that stands under its province. */
  inside: boolean;
}

/**
 * The regions that a few characters speak of, every province followed by its cities. Names are found in Chinese or by their
 * pinyin, which the ids are. A province brings its cities; a city that alone is found brings its province, for orientation.
 */
export function regionRows(regions: readonly Pick<RegionPortal, 'id' | 'name' | 'within'>[], asked = ''): RegionRow[] {
  const wanted = asked
    .trim()
    .toLowerCase()
    .replace(/(省|市|自治区|特别行政区)$/, '')
    .replace(/\s/g, '');
  const fits = ({ id, name }: { id: string; name: string }) =>
    wanted === '' || name.includes(wanted) || (name.length > 1 && wanted.includes(name)) || id.startsWith(wanted);
  return regions
    .filter(({ within }) => within === undefined)
    .flatMap((province) => {
      const cities = regions.filter(({ within }) => within === province.id);
      const found = fits(province) ? cities : cities.filter(fits);
      if (!(fits(province) || found.length)) return [];
      return [
        { id: province.id, name: province.name, inside: false },
        ...found.map(({ id, name }) => ({ id, name, inside: true })),
      ];
    });
}

/** As a person reads it: 浙江·杭州. */
export function fullRegionName(
  regions: readonly Pick<RegionPortal, 'id' | 'name' | 'within'>[],
  id: string,
): string | undefined {
  const region = regions.find((each) => each.id === id);
  const province = regions.find((each) => each.id === region?.within);
  return region && (province ? `${province.name}·${region.name}` : region.name);
}
