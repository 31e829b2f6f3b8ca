import { TextSizeSetting } from '@/components/look-settings';
import { RegionLine } from '@/components/region-line';
import { useSettings } from '@/components/use-settings';
import { PinIcon } from './pin-icon';

/** Seen once, after the extension was installed. */
export function Welcome() {
  const state = useSettings();
  return (
    <main>
      <header>
        <h1>医保小注装好了</h1>
        <p class="lead">网页上看不懂的医保用词，鼠标停一下，就有一张小注。</p>
      </header>
      <section aria-labelledby="try-title">
        <h2 id="try-title">先试一试</h2>
        <p>下面这段话和医保局网页上的一样。把鼠标停在划了线的词上；用手指的，点一下。</p>
        <div class="try" data-sample>
          <p>
            您本次就医总费用 860.00 元，其中统筹基金支付 412.50 元，个人账户支付 300.00 元，包括当年账户 120.00 元、历年账户
            180.00 元；乙类自理 47.50 元，起付线以内由您自负 100.00 元。
          </p>
        </div>
        <p class="quiet">不用鼠标的话：按 Alt+Shift+Y 跳到下一个词，按 Esc 收起小注。</p>
      </section>
      <section aria-labelledby="region-title">
        <h2 id="region-title">选参保地</h2>
        <p class="quiet">各地的规定不一样；选好以后先说当地的。不选也能用，以后随时能换。</p>
        <RegionLine {...state} />
      </section>
      <section aria-labelledby="text-title">
        <h2 id="text-title">看得清</h2>
        <TextSizeSetting />
      </section>
      <PinIcon />
      <section aria-labelledby="does-title">
        <h2 id="does-title">它做什么，从不做什么</h2>
        <ul class="plain-list">
          <li>在医保局等政府网站和名单里的医院网站上，给医保用词划一道线，停一下就解释。</li>
          <li>点工具栏上的图标，可以用自己的话问：钱从哪来、怎么花、为什么还要自己付。</li>
          <li>每条说法都写明出自哪份文件、哪天核对过。</li>
        </ul>
        <ul class="plain-list">
          <li>从不联网，从不收集任何信息：您看什么、问什么，没有人知道。</li>
          <li>从不改动网页，从不读您填的内容，也不知道您的余额。</li>
        </ul>
      </section>
      <section aria-labelledby="cannot-title">
        <h2 id="cannot-title">它做不到的</h2>
        <ul class="plain-list">
          <li>PDF 文件里的字不能划线。看不懂的词，请点图标来问。</li>
          <li>手机上的应用和小程序里，浏览器的扩展都进不去。</li>
          <li>浏览器的扩展商店和浏览器自己的设置页，不让任何扩展进去。</li>
          <li>您的账户里有多少钱、这一笔能不能报，小注不知道；请打医保热线 12393，或去窗口问。</li>
        </ul>
      </section>
      <p>
        <a href="/options.html">更多设置</a>
      </p>
    </main>
  );
}
