const isFirefox = navigator.userAgent.includes('Firefox/');
const isEdge = navigator.userAgent.includes('Edg/');

/** How to keep the icon in sight, in the words of this browser's own buttons. */
export function PinIcon() {
  return (
    <section aria-labelledby="pin-title" data-pin-for={isFirefox ? 'firefox' : isEdge ? 'edge' : 'chromium'}>
      <h2 id="pin-title">把图标留在工具栏上</h2>
      <div class="pin">
        <img src="/icon/48.png" width="48" height="48" alt="小注的图标：棕色方块里一个“注”字" />
        <ol class="plain-list">
          {isFirefox ? (
            <>
              <li>点窗口右上角的拼图图标（扩展）。</li>
              <li>在“医保小注”右边点齿轮，选“固定到工具栏”。</li>
            </>
          ) : isEdge ? (
            <>
              <li>点地址栏右边的拼图图标（扩展）。</li>
              <li>在“医保小注”右边点眼睛图标（在工具栏中显示）。</li>
            </>
          ) : (
            <>
              <li>点地址栏右边的拼图图标（扩展程序）。</li>
              <li>在“医保小注”右边点图钉。360、QQ 等浏览器的图标常在地址栏右边的“扩展”里。</li>
            </>
          )}
        </ol>
      </div>
    </section>
  );
}
