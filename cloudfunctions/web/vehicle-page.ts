import type { VehiclePage } from '../../contract/vehicle-page'
import { citizenWords } from '../../domain/citizen-words'
import type { Language } from '../../domain/citizen-words/language'
import { vehicleMeaning, vehicleTitle } from '../../domain/citizen-words/vehicle-title'
import { shownPlate } from '../../domain/vehicle/plate'
import { frame, icon } from './frame'
import { type Html, html } from './html'
import { inApp, languageLinks } from './language-links'

const fact = (label: string, value: string): Html => html`<p class="said"><span class="soft">${label}</span><br>${value}</p>`

/** The page of a vehicle for any camera: complete without script, from the same view model and words as the app's page. `now`: epoch ms. */
export const vehiclePageHtml = (page: VehiclePage, symbols: string, now: number, language: Language = 'zh'): string => {
  const words = citizenWords(language)
  const { vehicle, entity, foot, date } = words
  const { labels } = vehicle
  const title = vehicleTitle(page, words)
  const dated = page.status === 'in-force' && html` · <span>${words.band.validUntil(date(page.validUntil - 1))}</span>`
  const top = html`<header class="band ${page.status}"><h1>${icon(page.status)}${title}</h1><p>${words.band.asOf(words.time(now))}${dated}</p></header>`
  const reason = page.statusReason !== undefined && ` ${entity.reason(page.statusReason)}`
  const who = html`<section class="card lift"><p class="name" lang="zh-CN">${shownPlate(page.plate)}</p><p class="soft">${vehicle.kinds[page.kind]}</p><p class="soft said">${vehicleMeaning(page, words)}${reason}</p></section>`
  const company = page.company !== '' && fact(labels.company, page.company)
  const code = fact(labels.code, words.status[page.companyStatus])
  const permit = html`${fact(labels.permit, page.permit)}${fact(labels.until, date(page.permitUntil - 1))}`
  const unit = page.unitName !== '' && html`<p class="soft said">${entity.responsible(page.unitName)}</p>`
  const bottom = html`<footer><p>${vehicle.what}</p>${foot.original !== '' && html`<p>${foot.original}</p>`}<a href="${inApp('credit', language, `s=${symbols}`)}">${foot.open}</a></footer>`
  const body = html`${languageLinks(language)}${top}${who}<section class="card">${company}${code}${permit}${unit}</section>${bottom}`
  return frame(`${shownPlate(page.plate)} · ${title}`, body, page.demo, language)
}
