/**
 * Takes the one way by which Preact could turn a text into markup (`dangerouslySetInnerHTML`) out of what is built: it sets
 * plain text instead. Nothing here uses it, and so nothing that goes wrong can. The built files are searched for it in a test.
 */
import type { Plugin } from 'vite';

const MARKUP = /\.innerHTML\b/g;

export function withoutMarkup(): Plugin {
  return {
    name: 'without-markup',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]preact[\\/]/.test(id)) return undefined;
      return { code: code.replace(MARKUP, '.textContent'), map: null };
    },
  };
}
