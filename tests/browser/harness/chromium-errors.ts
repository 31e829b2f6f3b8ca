/** Errors of a Chromium target, asked for by CDP itself: puppeteer's own events leave out the world of content scripts. */
import { type CDPSession, CDPSessionEvent, type Protocol } from 'puppeteer-core';

const describe = ({ description, value, unserializableValue }: Protocol.Runtime.RemoteObject) =>
  description ?? unserializableValue ?? (typeof value === 'string' ? value : JSON.stringify(value));

export async function watchErrors(session: CDPSession, report: (error: string) => void): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    report(exception ? `${text} ${describe(exception)}` : text);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error' || type === 'assert') report(args.map(describe).join(' '));
  });
  session.on('Log.entryAdded', ({ entry }) => {
    // A failed load is the page's affair; where it went is in the gate's record.
    if (entry.level === 'error' && entry.source !== 'network') report(entry.text);
  });
  // Frames of other sites live in other processes and report to sessions of their own. One may be gone before it is watched.
  session.on(CDPSessionEvent.SessionAttached, (child) => void watchErrors(child, report).catch(() => {}));
  await Promise.all([
    session.send('Runtime.enable'),
    session.send('Log.enable'),
    session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }),
  ]);
}
