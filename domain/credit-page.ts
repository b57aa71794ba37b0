import type { CreditPage, PublicCommitment, PublicSigned } from '../contract/credit-page'
import { type Application, isPersonal } from './application'
import type { SignedRecord } from './commitment/proof'
import type { IntegrityCode } from './integrity-code'
import { publicStatus } from './integrity-code'
import { maskName } from './names'
import type { PageRecords } from './records/page-lines'

/** What a scan reads: the credit page without what only the moment of reading knows (status, rev). */
export interface PublicPage {
  readonly codeId: string
  readonly state: IntegrityCode['state']
  readonly page: Omit<CreditPage, 'status' | 'rev'>
}

export interface PageNames {
  readonly sectorName: string
  readonly unitName: string
  readonly districtName: string
}

export const signedCommitment = (commitmentId: string, record: SignedRecord, templateName: string): PublicSigned => {
  const { statement } = record
  const open = statement.fields.disclosure === 'public'
  return {
    id: commitmentId,
    origin: 'signed',
    disclosure: statement.fields.disclosure,
    content: open ? statement.paragraphs : [],
    breach: open ? statement.fields.breach : '',
    templateName,
    templateVersion: statement.template.version,
    signedAt: record.signedAt,
    hash: record.hash,
  }
}

/** Builds the public page by an allow-list of fields: what was not agreed to does not get in. */
export const buildPublicPage = (
  codeId: string,
  code: IntegrityCode,
  application: Application,
  commitment: PublicCommitment | undefined,
  names: PageNames,
  demo: boolean,
): PublicPage => {
  const { entity, consents } = application
  // a sole trader's name is a person's: whoever has not agreed to its publication, as no collected one has, is masked
  const named = !isPersonal(entity.category, entity.uscc) || consents?.publishName === true
  const addressShown = !entity.addressIsHome || consents?.publishAddress === true
  return {
    codeId,
    state: code.state,
    page: {
      validUntil: code.validUntil,
      name: named ? entity.name : maskName(entity.name),
      address: addressShown ? entity.address : '',
      sectorName: names.sectorName,
      unitName: names.unitName,
      districtName: names.districtName,
      ...(consents?.publishPhoto && entity.shopPhoto ? { photo: `/files/${entity.shopPhoto}` } : {}),
      ...(commitment ? { commitment } : {}),
      honours: [],
      voluntary: [],
      others: [],
      ...(code.state !== 'active' && code.reason ? { statusReason: code.reason } : {}),
      demo,
    },
  }
}

export const withState = (stored: PublicPage, code: IntegrityCode): PublicPage => {
  const { statusReason: _dropped, ...page } = stored.page
  return {
    ...stored,
    state: code.state,
    page: { ...page, ...(code.state !== 'active' && code.reason ? { statusReason: code.reason } : {}) },
  }
}

/** The page with these records and no others. */
export const withRecords = (stored: PublicPage, records: PageRecords): PublicPage => {
  const { rest: _rest, sections: _sections, ...page } = stored.page
  return { ...stored, page: { ...page, ...records } }
}

/** The page with what its collected commitment has become; what was signed here no record changes. */
export const withCollected = (stored: PublicPage, commitment: PublicCommitment | undefined): PublicPage => {
  const { commitment: _former, ...page } = stored.page
  return { ...stored, page: { ...page, ...(commitment ? { commitment } : {}) } }
}

/** A fresh page of a code that had one: its records stay until they are looked up anew. */
export const withFormerRecords = (fresh: PublicPage, { page: { honours, voluntary, others, rest, sections } }: PublicPage): PublicPage =>
  withRecords(fresh, { honours, voluntary, others, ...(rest ? { rest } : {}), ...(sections ? { sections } : {}) })

/** The page with what only the moment of reading knows: whether the code has run out. */
export const readPage = (stored: PublicPage, rev: number, now: number): CreditPage => ({
  status: publicStatus(stored.state, stored.page.validUntil, now),
  rev,
  ...stored.page,
})
