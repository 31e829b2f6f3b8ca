/** A file of the project with all it imports, in production mode, as one script: what it defines goes to `name`, if there is one. */
import { build } from 'vite';

export async function bundle(input: string, name?: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': process.cwd() } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome109', 'firefox140'],
      ...(name
        ? { lib: { entry: input, name, formats: ['iife'] } }
        : { rolldownOptions: { input, output: { format: 'iife' } } }),
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error(`${input} 没有打包出来`);
  return first.output[0].code;
}
