/** Text size the person chose in the browser, 1 = as shipped. Browsers apply it by zooming, so that there is nothing to add. */
export const systemFontScale = (): number => 1
