import sharp from 'sharp'
import { sectorById, templateById } from '../../../city'
import { application, review } from '../../../contract'
import { asks } from './asks'
import type { Person } from './person'
import { madeUpUscc } from './uscc'

/** At most so many requests are under way: the host answers in turn anyway. */
const abreast = 16

const inTurn = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await work(item)
  }
  await Promise.all(Array.from({ length: abreast }, worker))
  return results
}

const uploaded = async (owner: Person, kind: 'licence' | 'shop'): Promise<string> => {
  const buffer = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#889' } })
    .png()
    .toBuffer()
  const answer = await owner.context.request.post(`${owner.origin}/files?kind=${kind}`, {
    multipart: { file: { name: 'photo.png', mimeType: 'image/png', buffer } },
  })
  const reply = (await answer.json()) as { readonly value: { readonly id: string } }
  return reply.value.id
}

/** So many applications of made-up eateries, or of one other sector, handed in as one agent would, ids in their order. */
export const handIn = async (owner: Person, count: number, from: number, sectorId = 'catering-commerce'): Promise<string[]> => {
  const template = templateById(sectorById(sectorId)?.templateId ?? '')
  const photos = { licencePhoto: await uploaded(owner, 'licence'), shopPhoto: await uploaded(owner, 'shop') }
  return inTurn(
    Array.from({ length: count }, (_, i) => from + i),
    async serial => {
      const { id, rev } = await asks(owner, application.enrol, {
        details: {
          uscc: madeUpUscc(serial),
          name: `第${serial}号小吃店（虚构）`,
          category: 'organisation',
          districtCode: '230403',
          sectorId,
          address: `工农区演示路 ${serial} 号（虚构）`,
          addressIsHome: false,
          agentIsLegalRepresentative: true,
          ...photos,
        },
        insistOnUscc: false,
      })
      const points = Array.from({ length: 24 }, (_, i) => ({ x: 40 + i * 6, y: 90 + (i % 5) * 6, t: i * 16 }))
      await asks(owner, application.signCommitment, {
        id,
        rev,
        templateId: template?.id ?? '',
        templateVersion: template?.version ?? 0,
        readToEnd: true,
        disclosure: 'public',
        signerName: '乙店主（虚构）',
        signature: { width: 320, height: 200, strokes: [{ points }] },
      })
      const { rev: signed } = await asks(owner, application.application, { id })
      await asks(owner, application.submit, { id, rev: signed, consents: { publishName: true, publishAddress: true, publishPhoto: false } })
      return id
    },
  )
}

/** The officer approves them, fifty at once. */
export const approveAll = async (officer: Person, ids: readonly string[]): Promise<void> => {
  const revs = new Map<string, number>()
  let cursor: string | undefined
  do {
    const page = await asks(officer, review.queue, { state: 'submitted', order: 'oldest', cursor })
    for (const { id, rev } of page.items) revs.set(id, rev)
    cursor = page.cursor
  } while (cursor)
  for (let i = 0; i < ids.length; i += 50) {
    const items = ids.slice(i, i + 50).map(id => ({ id, rev: revs.get(id) ?? 0 }))
    const { items: outcomes } = await asks(officer, review.decide, { items, decision: 'approve', reason: '', fields: [] })
    const failed = outcomes.find(({ done }) => !done)
    if (failed) throw new Error(`approve: ${failed.reason}`)
  }
}
