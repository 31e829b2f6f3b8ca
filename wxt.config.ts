import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { withoutMarkup } from './components/without-markup';
import { wordsPlugin } from './components/words/words-plugin';
import { loadKnowledge } from './knowledge/compile/load-knowledge';
import { knowledgePlugin } from './knowledge/compile/vite-plugin';

/** Portals and hospitals of `knowledge/content/sites.yaml`: the one list of where the extension is active from the start. */
function siteMatches(): string[] {
  const { portals, hospitals } = loadKnowledge().sites;
  return [...portals, ...hospitals].map((site) => site.match);
}

export default defineConfig({
  vite: () => ({
    plugins: [preact(), knowledgePlugin(), wordsPlugin(), withoutMarkup()],
    // Old machines and domestic browsers with older Chromium kernels are common among the people this is for.
    build: {
      target: ['chrome109', 'firefox140'],
      // Both know module preloading themselves; what stands in for it would be the only `fetch` in the whole package.
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      for (const script of manifest.content_scripts ?? []) {
        script.matches = siteMatches();
        // In Firefox only user-origin style reaches ::highlight() inside shadow trees.
        if (wxt.config.browser === 'firefox' && script.css) Object.assign(script, { css_origin: 'user' });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    short_name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'contextMenus', 'scripting', 'activeTab'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_app_name__' },
    omnibox: { keyword: 'yb' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      'next-term': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_app_next_term__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'yibao-xiaozhu@yibao-xiaozhu.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '109' }),
  }),
});
