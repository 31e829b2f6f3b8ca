/** A script of the project as one classic script for a page: production mode, not minified away from its names. */
import { build } from 'vite';

export async function bundle(input: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': process.cwd() } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, target: ['chrome109', 'firefox140'], rolldownOptions: { input, output: { format: 'iife' } } },
  });
  if (!('output' in output)) throw new Error(`${input} 没有打包出来`);
  return output.output[0].code.replaceAll('</script', '<\\/script');
}
