// What has the focus keeps it when its row moves to another place of the list: a browser takes it away from whatever is put in anew, even for an instant.

/** Watches the page from now on. Who puts the focus elsewhere, or nowhere by pressing beside everything, is not called back. */
export const keepFocus = (page: Document): void => {
  let last: HTMLElement | undefined
  page.addEventListener('focusin', ({ target }) => {
    last = target instanceof HTMLElement ? target : undefined
  })
  page.addEventListener(
    'click',
    () => {
      last = page.activeElement instanceof HTMLElement && page.activeElement !== page.body ? page.activeElement : undefined
    },
    { capture: true },
  )
  const giveBack = (): void => {
    if (last?.isConnected && page.activeElement === page.body) last.focus({ preventScroll: true })
  }
  new MutationObserver(giveBack).observe(page.body, { childList: true, subtree: true })
}
