/** Serves test pages over http and https, under whatever host the request names. Only the gate proxy leads browsers here. */
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

interface SiteResponse {
  body: string | Uint8Array;
  headers?: Record<string, string>;
  status?: number;
}

type SiteHandler = (url: URL) => SiteResponse | undefined | Promise<SiteResponse | undefined>;

/** A handler, or a map whose keys are full addresses (`https://ybj.zj.gov.cn/a`) or paths on any host (`/a`), without query. */
export type SitePages = SiteHandler | Readonly<Record<string, string | SiteResponse>>;

export interface SiteServer {
  httpPort: number;
  httpsPort: number;
  /** Every address asked for so far, in order. */
  requested(): readonly string[];
  /** What was asked for and no test has put there: somebody's code asked, and not the test. */
  unknown(): readonly string[];
  close(): Promise<void>;
}

function toHandler(pages: SitePages): SiteHandler {
  if (typeof pages === 'function') return pages;
  return (url) => {
    const page = pages[url.origin + url.pathname] ?? pages[url.pathname];
    return typeof page === 'string' ? { body: page } : page;
  };
}

async function answer(handler: SiteHandler, url: URL, response: http.ServerResponse, onUnknown: () => void): Promise<void> {
  const found = await handler(url);
  if (found) {
    response.writeHead(found.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...found.headers });
    response.end(found.body);
  } else if (url.pathname === '/favicon.ico') {
    // Every browser asks for it; a 404 would be an error in the console of every test.
    response.writeHead(204).end();
  } else {
    onUnknown();
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`没有这一页：${url.href}`);
  }
}

async function listen(server: http.Server | https.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const shut = (server: http.Server | https.Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export async function startSiteServer(pages: SitePages): Promise<SiteServer> {
  const handler = toHandler(pages);
  const requested: string[] = [];
  const unknown: string[] = [];

  const serve = (scheme: 'http' | 'https') => (request: http.IncomingMessage, response: http.ServerResponse) => {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'localhost'}`);
    requested.push(url.href);
    answer(handler, url, response, () => unknown.push(url.href)).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  };

  // The names in the certificate do not matter: both browsers are told to accept it, and only for the time of a test.
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'yibao-xiaozhu test' }], { algorithm: 'sha256' });
  const plain = http.createServer(serve('http'));
  const secure = https.createServer({ key, cert }, serve('https'));
  const [httpPort, httpsPort] = await Promise.all([listen(plain), listen(secure)]);

  return {
    httpPort,
    httpsPort,
    requested: () => requested,
    unknown: () => unknown,
    close: async () => {
      await Promise.all([shut(plain), shut(secure)]);
    },
  };
}
