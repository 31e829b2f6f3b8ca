/** How each browser is told to use the gate proxy. */
import type { ProxyOptions } from './browser-driver';

/** A proxy script as a `data:` address: the demo in a window sends only the demo's hosts through the gate. */
function scriptAddress({ port, onlyHosts = [] }: ProxyOptions): string {
  const script = `function FindProxyForURL(url, host) {
    return ${JSON.stringify(onlyHosts)}.indexOf(host) < 0 ? 'DIRECT' : 'PROXY 127.0.0.1:${port}';
  }`;
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
}

export function chromiumProxyArguments(proxy: ProxyOptions): string[] {
  if (proxy.onlyHosts) return [`--proxy-pac-url=${scriptAddress(proxy)}`];
  // `<-loopback>` takes back the built-in exception for loopback, so that a request to this machine is refused, too.
  return [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'];
}

export function firefoxProxyPreferences(proxy: ProxyOptions): Record<string, unknown> {
  if (proxy.onlyHosts) return { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': scriptAddress(proxy) };
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy.port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // Firefox's own services otherwise go around a proxy that refuses them.
    'network.proxy.failover_direct': false,
  };
}
