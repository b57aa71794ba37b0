import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import canonicalize from 'canonicalize'
import type { CommitmentFields, Signature } from '../../contract/application'
import { utf8 } from '../utf8'

/**
 * What the entity states, all of it: the ten fields of form 1 and the text that was read. A natural person's 承诺人代码 never
 * stands here in the clear: `committerCode` is then a salted hash of it.
 */
export interface Statement {
  readonly format: 'integrity-commitment/1'
  readonly city: string
  readonly fields: CommitmentFields
  readonly paragraphs: readonly string[]
  readonly template: { readonly id: string; readonly version: number }
}

/** Who signed and how: kept private, bound by its hash. The salt keeps the hash from being guessed. */
export interface SignatureRecord {
  readonly signerName: string
  readonly accountId: string
  readonly strokes: Signature
  readonly salt: string
}

const nfc = <T>(value: T): T =>
  typeof value === 'string'
    ? (value.normalize('NFC') as T)
    : Array.isArray(value)
      ? (value.map(nfc) as T)
      : value !== null && typeof value === 'object'
        ? (Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nfc(inner)])) as T)
        : value

/** SHA-256 over RFC 8785 canonical JSON in NFC, hex. */
export const canonicalHash = (value: object): string => bytesToHex(sha256(utf8(canonicalize(nfc(value)) ?? '')))

/**
 * The hash that is published: SHA-256(JCS({signature, signedAt, statement})) of the two part hashes. Anyone who knows the
 * statement can check it with `signatureHash` alone, and never sees the handwriting.
 */
export const proofHash = (statementHash: string, signatureHash: string, signedAt: number): string =>
  canonicalHash({ format: 'integrity-proof/1', signature: signatureHash, signedAt, statement: statementHash })

export interface SignedRecord {
  readonly statement: Statement
  readonly signature: SignatureRecord
  readonly signedAt: number
  readonly hash: string
}

/** Whether what is stored is still what was signed. */
export const isIntact = (record: SignedRecord): boolean =>
  proofHash(canonicalHash(record.statement), canonicalHash(record.signature), record.signedAt) === record.hash
