/** The gate fails a suite whose browser asked for anything that no test put there; what browsers ask by themselves does not count. */
import http from 'node:http';
import { expect, test } from 'vitest';
import { startGateProxy } from './gate-proxy';
import { startSiteServer } from './site-server';

/** What comes out at the end of a suite in which these addresses were asked for. */
async function end(...addresses: string[]): Promise<string> {
  const site = await startSiteServer({ '/page': '<!doctype html><title>页面</title>' });
  const gate = await startGateProxy({ site, serves: ['*.gov.cn'] });
  for (const address of addresses) {
    await new Promise<void>((resolve) => {
      const { host } = new URL(address);
      const whole = { host: '127.0.0.1', port: gate.port, path: address, headers: { host } };
      http.get(whole, (reply) => reply.resume().on('end', resolve)).on('error', () => resolve());
    });
  }
  await site.close();
  return gate.close().then(
    () => '',
    (error: Error) => error.message,
  );
}

test.each([
  ['pages of the test', ['http://ybj.zj.gov.cn/page', 'http://www.gov.cn/page?a=1']],
  ['the icon that every browser asks for', ['http://ybj.zj.gov.cn/favicon.ico']],
  ['services of the browsers', ['http://clients2.google.com/time', 'http://detectportal.firefox.com/']],
])('says nothing of %s', async (_, addresses) => {
  expect(await end(...addresses)).toBe('');
});

test.each([
  ['another host', 'http://example.com/steal'],
  ['this machine', 'http://127.0.0.1:4999/'],
  ['another port of a served host', 'http://ybj.zj.gov.cn:8080/page'],
  ['a file of a served host that no test put there', 'http://www.nhsa.gov.cn/logo.png'],
])('fails on %s, and names it', async (_, address) => {
  expect(await end('http://ybj.zj.gov.cn/page', address)).toContain(address);
});
