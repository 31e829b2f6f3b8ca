import { useState } from 'preact/hooks';
import { LanguageSetting, TextSizeSetting } from '@/components/look-settings';
import { RegionLine } from '@/components/region-line';
import { useSettings } from '@/components/use-settings';
import { say } from '@/components/words/words';
import { PinIcon } from './pin-icon';

/** Seen once, after the extension was installed. */
export function Welcome() {
  const state = useSettings();
  // Who is not spoken to in the language of the content may look for it first. It stays where it was while it is used.
  const [asksFirst] = useState(() => say('app_language') !== 'zh-CN');
  return (
    <main>
      <header>
        <h1>{say('welcome_title')}</h1>
        <p class="lead">{say('welcome_lead')}</p>
        {asksFirst && <LanguageSetting />}
      </header>
      <section aria-labelledby="try-title">
        <h2 id="try-title">{say('welcome_try')}</h2>
        <p>{say('welcome_try_how')}</p>
        <div class="try" lang="zh-CN" data-sample>
          <p>
            您本次就医总费用 860.00 元，其中统筹基金支付 412.50 元，个人账户支付 300.00 元，包括当年账户 120.00 元、历年账户
            180.00 元；乙类自理 47.50 元，起付线以内由您自负 100.00 元。
          </p>
        </div>
        <p class="quiet">{say('welcome_try_keys')}</p>
      </section>
      <section aria-labelledby="region-title">
        <h2 id="region-title">{say('welcome_region')}</h2>
        <p class="quiet">{say('welcome_region_note')}</p>
        <RegionLine {...state} />
      </section>
      <section aria-labelledby="text-title">
        <h2 id="text-title">{say('welcome_look')}</h2>
        <TextSizeSetting />
        {!asksFirst && <LanguageSetting />}
      </section>
      <PinIcon />
      <section aria-labelledby="does-title">
        <h2 id="does-title">{say('welcome_does')}</h2>
        <ul class="plain-list">
          <li>{say('welcome_does_1')}</li>
          <li>{say('welcome_does_2')}</li>
          <li>{say('welcome_does_3')}</li>
        </ul>
        <ul class="plain-list">
          <li>{say('welcome_never_1')}</li>
          <li>{say('welcome_never_2')}</li>
        </ul>
      </section>
      <section aria-labelledby="cannot-title">
        <h2 id="cannot-title">{say('welcome_cannot')}</h2>
        <ul class="plain-list">
          <li>{say('welcome_cannot_1')}</li>
          <li>{say('welcome_cannot_2')}</li>
          <li>{say('welcome_cannot_3')}</li>
          <li>{say('welcome_cannot_4')}</li>
        </ul>
      </section>
      <p>
        <a href="/options.html">{say('welcome_more')}</a>
      </p>
    </main>
  );
}
