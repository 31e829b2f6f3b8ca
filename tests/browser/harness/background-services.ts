/**
 * Hosts that the browsers themselves call, whatever the extension does: updates, safe browsing, settings, connectivity checks.
 * The gate refuses them like everything else; they only do not count as a request that somebody's code made.
 * Named one by one where a company also serves things a page could want (fonts.googleapis.com is a request like any other).
 */
import { hostMatcher } from './host-matcher';

const chromium = [
  'accounts.google.com',
  'android.clients.google.com',
  'clients1.google.com',
  'clients2.google.com',
  'clients3.google.com',
  'clients4.google.com',
  'mtalk.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  '*.gvt1.com',
];

const edge = ['*.edge.microsoft.com', 'config.edge.skype.com', '*.smartscreen.microsoft.com'];

const firefox = [
  '*.mozilla.com',
  '*.mozilla.org',
  '*.mozilla.net',
  'detectportal.firefox.com',
  'dummy.test', // what puppeteer's Firefox preferences put in place of Mozilla's servers
];

export const isBackgroundService: (host: string) => boolean = hostMatcher([...chromium, ...edge, ...firefox]);
