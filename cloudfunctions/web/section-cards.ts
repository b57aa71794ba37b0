import type { PublicItem, PublicSection } from '../../contract/credit-page'
import type { CitizenWords } from '../../domain/citizen-words'
import { type Html, html } from './html'

/** Pictures of what the entity registered; they open by themselves, because there is no script to enlarge them. */
export const pictures = (paths: readonly string[], { records }: CitizenWords): Html | false =>
  paths.length > 0 &&
  html`<div class="pictures">${paths.map((path, at) => html`<a href="${path}"><img src="${path}" alt="${records.picture(at + 1)}" width="92" height="92" loading="lazy"></a>`)}</div>`

const item = ({ lines, pictures: paths, validUntil }: PublicItem, now: number, words: CitizenWords): Html => {
  const [first, ...rest] = lines
  const old = validUntil !== undefined && now >= validUntil
  return html`<div class="item${old ? ' old' : ''}"><b lang="zh-CN">${first?.value}</b>${old && html` <span class="tag">${words.records.expired}</span>`}${rest.length > 0 && html`<dl class="facts" lang="zh-CN">${rest.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}${pictures(paths, words)}</div>`
}

const card = ({ title, items, rest = 0 }: PublicSection, now: number, words: CitizenWords): Html =>
  html`<section class="card"><h2><span lang="zh-CN">${title}</span> <span class="soft">${items.length + rest}</span></h2><p class="soft">${words.records.own}</p>${items.map(one => item(one, now, words))}${rest > 0 && html`<p class="soft">${words.records.more(rest)}</p>`}</section>`

/** The sector's own sections (R10), in the order of the city pack. */
export const sectionCards = (sections: readonly PublicSection[], now: number, words: CitizenWords): Html[] =>
  sections.map(section => card(section, now, words))
