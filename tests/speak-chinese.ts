/** Before every unit test file: what a browser answers whose language is Chinese. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '@/public/_locales/zh_CN/messages.json';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

function getMessage(key: string, values: string | string[] = []): string {
  const { message, placeholders = {} } = (messages as Record<string, Message>)[key] ?? { message: '' };
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const at = Number(placeholders[name.toLowerCase()]?.content.slice(1)) - 1;
    return [values].flat()[at] ?? '';
  });
}

fakeBrowser.i18n.getMessage = getMessage;
