import { city } from '../../city'
import type { CreditPage, PublicCommitment, PublicRecord } from '../../contract/credit-page'
import type { PublicStatus } from '../../contract/vocabulary'
import { type CitizenWords, citizenWords } from '../../domain/citizen-words'
import type { Language } from '../../domain/citizen-words/language'
import { pageSections } from '../../domain/records/page-lines'
import { ownProvider } from '../../domain/sections/page-item'
import { frame, icon } from './frame'
import { type Html, html } from './html'
import { inApp, languageLinks } from './language-links'
import { pictures, sectionCards } from './section-cards'

const record = (one: PublicRecord, now: number, words: CitizenWords): Html => {
  const { records, date } = words
  const old = one.validUntil !== undefined && now >= one.validUntil
  const facts = [one.detail, one.validUntil === undefined ? '' : records.validUntil(date(one.validUntil - 1))].filter(Boolean)
  return html`<div class="item${old ? ' old' : ''}"><b>${one.title}</b> <span class="tag">${one.provider === ownProvider ? records.own : one.provider}</span>${old && html` <span class="tag">${records.expired}</span>`}${one.disputed && html` <span class="tag">${records.disputed}</span>`}${facts.length > 0 && html`<div class="soft">${facts.join(' · ')}</div>`}${pictures(one.pictures ?? [], words)}</div>`
}

const section = (title: string, items: readonly PublicRecord[], rest: number, now: number, words: CitizenWords): Html =>
  html`<section class="card"><h2>${title} <span class="soft">${items.length + rest}</span></h2>${items.length === 0 ? html`<p class="soft">${words.records.none}</p>` : items.map(one => record(one, now, words))}${rest > 0 && html`<p class="soft">${words.records.more(rest)}</p>`}</section>`

/** Who says so and since when; a hash and its check are there only where something was signed. */
const source = (one: PublicCommitment, { commitment: text, records, date }: CitizenWords, language: Language): Html =>
  one.origin === 'signed'
    ? html`<p class="soft">${text.signed} · ${date(one.signedAt)} · ${text.template(one.templateName, one.templateVersion)}</p><p class="soft">${text.proof(`${one.hash.slice(0, 4)}…${one.hash.slice(-4)}`)}</p><a class="btn" href="${inApp('proof', language, `h=${one.hash}`)}">${text.verify}</a>`
    : html`<p class="soft">${text.collected} · ${date(one.madeAt)}${one.disputed && html` <span class="tag">${records.disputed}</span>`}</p><p class="soft">${text.unsigned}</p>`

const commitment = ({ commitment: one }: CreditPage, words: CitizenWords, language: Language): Html => {
  const { commitment: text, disclosure } = words
  return one
    ? html`<section class="card"><h2>${text.title} <span class="tag">${disclosure[one.disclosure]}</span></h2>${
        one.content.length > 0
          ? html`<div class="letter" lang="zh-CN">${one.content.map(paragraph => html`<p>${paragraph}</p>`)}</div>`
          : html`<p class="soft">${text.hidden}</p>`
      }${one.breach !== '' && html`<p class="soft">${text.breach(one.breach)}</p>`}${source(one, words, language)}</section>`
    : html`<section class="card"><h2>${text.title}</h2><p class="soft">${text.none}</p></section>`
}

const band = (status: PublicStatus, now: number, { band: text, status: said, date, time }: CitizenWords, validUntil?: number): Html =>
  html`<header class="band ${status}"><h1>${icon(status)}${said[status]}</h1><p>${text.asOf(time(now))}${validUntil !== undefined && html` · <span>${text.validUntil(date(validUntil - 1))}</span>`}</p></header>`

/** Of a code that is over for another reason its last day says nothing. */
const dated: readonly PublicStatus[] = ['in-force', 'suspended', 'expired']

/** The credit page for any camera: complete without script, from the same view model and words as the app's page. `now`: epoch ms. */
export const creditPageHtml = (page: CreditPage, symbols: string, now: number, language: Language = 'zh'): string => {
  const words = citizenWords(language)
  const { entity, site, foot } = words
  const app = inApp('credit', language, `s=${symbols}`)
  const top = band(page.status, now, words, dated.includes(page.status) ? page.validUntil : undefined)
  const photo = page.photo !== undefined && html`<img src="${page.photo}" alt="${entity.photo}" width="92" height="92">`
  const who = html`<div class="who"><div><p class="name" lang="zh-CN">${page.name}</p><p class="soft" lang="zh-CN">${page.address || page.districtName}</p><p class="soft" lang="zh-CN">${page.sectorName}</p><p class="soft">${entity.responsible(page.unitName)}</p></div>${photo}</div>`
  const meaning = html`<p class="soft said">${words.meaning[page.status]}${page.statusReason !== undefined && ` ${entity.reason(page.statusReason)}`}</p>`
  const question = html`<p class="soft said">${site.question}</p><div class="pair"><a class="btn" href="${app}">${site.yes}</a><a class="btn no" href="${app}">${site.no}</a></div>`
  const records = pageSections.map(kind => section(words.records[kind], page[kind], page.rest?.[kind] ?? 0, now, words))
  const bottom = html`<footer><p>${foot.what}</p>${foot.original !== '' && html`<p>${foot.original}</p>`}<a href="${app}">${foot.open}</a></footer>`
  const body = html`${languageLinks(language)}${top}<section class="card lift">${who}${meaning}${page.status === 'in-force' && question}</section>${commitment(page, words, language)}${sectionCards(page.sections ?? [], now, words)}${records}${bottom}`
  return frame(`${page.name} · ${words.status[page.status]}`, body, page.demo, language)
}

/** Every token that is not in the store answers alike, without a word on why. */
export const notOursHtml = (now: number, demo: boolean, language: Language = 'zh'): string => {
  const words = citizenWords(language)
  const { todo, steps, again } = words.notOurs
  return frame(
    words.status['not-ours'],
    html`${languageLinks(language)}${band('not-ours', now, words)}<section class="card lift"><p>${words.meaning['not-ours']}</p></section><section class="card"><h2>${todo}</h2><ol>${steps.map(step => html`<li>${step}</li>`)}</ol><a class="btn" href="${inApp('scan', language)}">${again}</a></section><footer>${city.programmeName} · ${city.name}</footer>`,
    demo,
    language,
  )
}
