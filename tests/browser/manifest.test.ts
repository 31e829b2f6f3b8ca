/** What the built extension may do is what was approved here and explained in docs/PERMISSIONS.md, and nothing more. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const EVERYWHERE = ['storage', 'contextMenus', 'scripting', 'activeTab'];

const approved = [
  { build: 'chrome-mv3', permissions: [...EVERYWHERE, 'sidePanel'], own: ['minimum_chrome_version', 'side_panel'] },
  { build: 'firefox-mv3', permissions: EVERYWHERE, own: ['browser_specific_settings', 'sidebar_action'] },
];

const KEYS =
  'action background commands content_scripts content_security_policy default_locale description icons manifest_version name omnibox optional_host_permissions permissions short_name version'.split(
    ' ',
  );

test.each(approved)('the manifest of $build is the approved one', ({ build, permissions, own }) => {
  const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
  expect(manifest.permissions.toSorted()).toEqual(permissions.toSorted());
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  // With this no key is there that was not thought about: no web_accessible_resources, no externally_connectable.
  expect(
    Object.keys(manifest)
      .filter((key) => key !== 'options_ui')
      .sort(),
  ).toEqual([...KEYS, ...own].sort());
  expect(manifest.content_security_policy).toEqual({
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
  const gecko = manifest.browser_specific_settings?.gecko;
  if (gecko) expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });

  const lowest = gecko ? ['Firefox', gecko.strict_min_version] : ['Chromium', `${manifest.minimum_chrome_version}.0`];
  const explained = readFileSync('docs/PERMISSIONS.md', 'utf8');
  const rows = explained.split('\n').filter((line) => line.startsWith('| `'));
  const missing = permissions.filter((each) => !rows.some((row) => row.startsWith(`| \`${each}\``)));
  const reasoned = explained.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  expect(reasoned.find(([, name]) => name === lowest[0])?.[2], '最低版本和 docs/PERMISSIONS.md 里说的不一样').toBe(
    lowest[1].replace(/\.0$/, ''),
  );
  expect(missing, '这些权限在 docs/PERMISSIONS.md 的表里没有说明').toEqual([]);
});
