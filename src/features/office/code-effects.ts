import type { CodeChange, CodeState } from '../../../contract/vocabulary'

/** The changes that a code in this state is open to. */
export const changesOf = (state: CodeState, validUntil: number, now: number): readonly CodeChange[] => {
  if (now >= validUntil) return []
  if (state === 'active') return ['suspend', 'reissue', 'revoke']
  return state === 'suspended' ? ['resume', 'reissue', 'revoke'] : []
}

/** What the change does, and to whom, in the words the office confirms. */
export const effectOf = (change: CodeChange, name: string): string =>
  ({
    suspend: `“${name}”的诚信码立即显示“已暂停”，扫码的公众会看到；恢复前不能下载亮码物料。`,
    resume: `“${name}”的诚信码立即恢复有效，已张贴的码可继续使用。`,
    revoke: `“${name}”的诚信码立即撤销，扫码显示“已撤销”。撤销后不能恢复，只能重新申请。`,
    reissue: `为“${name}”换发新码，旧码立即停用：已张贴的海报、台卡、贴纸都要更换。`,
  })[change]
