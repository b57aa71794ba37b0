import { city } from '../../city'
import type { CreditPage, PublicRecord } from '../../contract/credit-page'
import { disclosures, type PublicStatus, publicStatuses } from '../../contract/vocabulary'
import { clockTime, lastDay, longDate } from '../../domain/calendar'
import { frame, icon } from './frame'
import { type Html, html } from './html'

const meaning: Readonly<Record<PublicStatus, string>> = {
  'in-force': '此码由信用办核发，当前有效。请核对名称和地址是否与现场一致。',
  suspended: '此码暂停使用，恢复之前请勿以此码判断该主体的承诺。',
  revoked: '此码已被撤销，不再有效。',
  expired: '此码已超过有效期，尚未续期。',
  replaced: '此码已换发，旧码停用。请扫描该主体现在展示的新码。',
  ended: '该主体已自愿退出，此码停用。退出不影响其任何权利。',
  'not-ours': '这不是本市核发的诚信码，可能是印刷不清、抄写有误，或并非我们核发。请勿据此相信对方的承诺。',
}

const record = (one: PublicRecord, now: number): Html => {
  const old = one.validUntil !== undefined && now >= one.validUntil
  return html`<div class="item${old ? ' old' : ''}"><b>${one.title}</b> <span class="tag">${one.provider}</span>${old && html` <span class="tag">已过期</span>`}${one.disputed && html` <span class="tag">异议中</span>`}<div class="soft">${one.detail}${one.validUntil !== undefined && ` · 有效期至 ${lastDay(one.validUntil)}`}</div></div>`
}

const section = (title: string, items: readonly PublicRecord[], now: number): Html =>
  html`<section class="card"><h2>${title} <span class="soft">${items.length}</span></h2>${items.length === 0 ? html`<p class="soft">暂无</p>` : items.map(one => record(one, now))}</section>`

const commitment = ({ commitment: one }: CreditPage): Html | undefined =>
  one &&
  html`<section class="card"><h2>主动承诺 <span class="tag">${disclosures[one.disclosure]}</span></h2>${
    one.content.length > 0
      ? html`<div class="letter">${one.content.map(text => html`<p>${text}</p>`)}</div>`
      : html`<p class="soft">承诺内容未向社会公开。</p>`
  }${one.breach !== '' && html`<p class="soft">违约责任：${one.breach}</p>`}<p class="soft">${one.origin === 'signed' ? '已签署' : '部门归集'} · ${longDate(one.signedAt)} · 范本：${one.templateName} 第${one.templateVersion}版</p><p class="soft">存证 <span class="hash">${one.hash.slice(0, 4)}…${one.hash.slice(-4)}</span></p><a class="btn" href="/app/#/pages/proof/index?h=${one.hash}">核验存证</a></section>`

const band = (status: PublicStatus, now: number, validUntil?: number): Html =>
  html`<header class="band ${status}"><h1>${icon(status)}${publicStatuses[status]}</h1><p>截至 ${clockTime(now)}${validUntil !== undefined && ` · 有效期至 ${lastDay(validUntil)}`}</p></header>`

/** The credit page for any camera: complete without script, from the same view model as the app's page. `now`: epoch ms. */
export const creditPageHtml = (page: CreditPage, symbols: string, now: number): string => {
  const app = `/app/#/pages/credit/index?s=${symbols}`
  const body = html`${band(page.status, now, page.validUntil)}<section class="card lift"><div class="who"><div><p class="name">${page.name}</p><p class="soft">${page.address || page.districtName}</p><p class="soft">${page.sectorName} · 主管：${page.unitName}</p></div>${page.photo !== undefined && html`<img src="${page.photo}" alt="门头照片" width="92" height="92">`}</div><p class="soft">${meaning[page.status]}${page.statusReason !== undefined && ` 原因：${page.statusReason}`}</p>${page.status === 'in-force' && html`<p class="soft">与您眼前的店一致吗？</p><div class="pair"><a class="btn" href="${app}">一致</a><a class="btn no" href="${app}">不一致</a></div>`}</section>${commitment(page)}${section('守信激励', page.honours, now)}${section('自愿注册', page.voluntary, now)}${section('其他信用信息', page.others, now)}<footer>本码展示市场主体自愿公开的承诺与部门归集的信用信息，不是行政许可。没有诚信码不影响任何权利。<br><a href="${app}">在应用中打开</a></footer>`
  return frame(`${page.name} · ${publicStatuses[page.status]}`, body, page.demo)
}

/** Every token that is not in the store answers alike, without a word on why. */
export const notOursHtml = (now: number, demo: boolean): string =>
  frame(
    publicStatuses['not-ours'],
    html`${band('not-ours', now)}<section class="card lift"><p>${meaning['not-ours']}</p><a class="btn" href="/app/#/pages/scan/index">重新扫码</a></section><footer>${city.programmeName} · ${city.name}</footer>`,
    demo,
  )
