/**
 * The only way out of a test browser: a forward proxy on loopback that leads served hosts to the site server and refuses and
 * records everything else. Both browsers use it, so match patterns meet real host names and nothing ever leaves the machine.
 */
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { isBackgroundService } from './background-services';
import { hostMatcher } from './host-matcher';
import type { SiteServer } from './site-server';

interface Refusal {
  host: string;
  method: string;
  /** The address for http; `host:port` for CONNECT, which tells no more. */
  url: string;
  time: Date;
}

export interface GateOptions {
  site: Pick<SiteServer, 'httpPort' | 'httpsPort' | 'unknown'>;
  /** Host patterns as in `*.gov.cn`, or a predicate. */
  serves: readonly string[] | ((host: string) => boolean);
  /** Only for the test of the gate itself, which asks for what is not there. */
  expectsStrays?: boolean;
}

export interface GateProxy {
  port: number;
  /** Everything refused so far, the browsers' own services included. */
  refused(): readonly Refusal[];
  /** What was refused and is not one of the browsers' own services. */
  refusedOutside(): readonly Refusal[];
  /**
   * Fails on any request that no test has made: refused, or to a host that is served for an address that is not there. To be
   * called when the browser has ended, so that nothing comes after. No suite can forget to look.
   */
  close(): Promise<void>;
}

const refusal = '这是测试用的网关：只放行测试页面，不连外网。\n';

export async function startGateProxy({ site, serves, expectsStrays = false }: GateOptions): Promise<GateProxy> {
  const served = typeof serves === 'function' ? serves : hostMatcher(serves);
  const refused: Refusal[] = [];
  const open = new Set<Duplex>();

  const refuse = (host: string, method: string, url: string) => refused.push({ host, method, url, time: new Date() });

  const server = http.createServer((request, response) => {
    const method = request.method ?? 'GET';
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    if (url?.protocol !== 'http:' || url.port !== '' || !served(url.hostname)) {
      refuse(url?.hostname ?? '', method, request.url ?? '');
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(refusal);
      return;
    }
    const onward = http.request(
      {
        host: '127.0.0.1',
        port: site.httpPort,
        method,
        path: url.pathname + url.search,
        headers: { ...request.headers, host: url.host },
      },
      (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });

  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A browser that closes a tab resets its sockets; that is no event for a test.
    socket.on('error', () => {});
  });

  server.on('connect', (request, client: Duplex, head: Buffer) => {
    const target = request.url ?? '';
    const { hostname = '', port = '' } = URL.canParse(`tcp://${target}`) ? new URL(`tcp://${target}`) : {};
    if (port !== '443' || !served(hostname)) {
      refuse(hostname, 'CONNECT', target);
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const onward = net.connect(site.httpsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length) onward.write(head);
      onward.pipe(client);
      client.pipe(onward);
    });
    onward.on('error', () => client.destroy());
    onward.on('close', () => client.destroy());
    client.on('close', () => onward.destroy());
  });

  const refusedOutside = () => refused.filter((each) => !isBackgroundService(each.host));
  const strays = () => [...refusedOutside().map(({ method, url }) => `${method} ${url}`), ...site.unknown()];

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused: () => refused,
    refusedOutside,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      });
      if (!expectsStrays && strays().length) throw new Error(`有不是测试发出的请求：\n${strays().join('\n')}`);
    },
  };
}
