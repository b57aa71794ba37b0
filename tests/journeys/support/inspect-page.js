// Runs in the page and tells what a person with weak sight, a thick finger or a screen reader would stumble over.
;(() => {
  const problems = []
  const visible = element => {
    const box = element.getBoundingClientRect()
    return box.width > 0 && box.height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }
  const called = element => `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 20)}”`

  const over = document.documentElement.scrollWidth - window.innerWidth
  if (over > 0) problems.push(`wider than the screen by ${over} px`)

  // a page that scrolls by itself hides from the document what sticks out of it
  for (const element of document.body.querySelectorAll('*')) {
    const { right } = element.getBoundingClientRect()
    if (right > window.innerWidth + 1 && visible(element))
      problems.push(`sticks out by ${Math.round(right - window.innerWidth)} px: ${called(element)}`)
  }

  if (![...document.querySelectorAll('h1, h2, [role=heading]')].some(visible)) problems.push('has no heading')

  const controls = 'input:not([type=file]), textarea, select, a[href], [role=button], [role=link], [role=checkbox], [role=radio]'
  for (const control of document.querySelectorAll(controls)) {
    if (!visible(control)) continue
    const { width, height } = control.getBoundingClientRect()
    if (width < 43.5 || height < 43.5) problems.push(`${Math.round(width)}×${Math.round(height)} px: ${called(control)}`)
    const name = control.getAttribute('aria-label') || control.textContent?.trim() || control.labels?.[0]?.textContent
    if (!name) problems.push(`has no name: ${called(control)}`)
  }

  const parts = colour => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const light = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map(v => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * R + 0.7152 * G + 0.0722 * B
  }
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor)
      if (colour.length === 3 || colour[3] === 1) return colour
    }
    return [255, 255, 255]
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent.trim() || !visible(element) || element.closest('[aria-disabled=true], noscript, option')) continue
    const [a, b] = [light(parts(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x)
    const contrast = (a + 0.05) / (b + 0.05)
    if (contrast < 4.5) problems.push(`contrast ${contrast.toFixed(2)}: ${called(element)}`)
  }
  return [...new Set(problems)]
})()
