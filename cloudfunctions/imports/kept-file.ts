import type { Services } from '../../server/ports/services'

type Keeping = Pick<Services, 'blobs' | 'secrets'>

/** A workbook is kept sealed: a row of it may hold a person's identity number (R2), and files lie in backups too. */
export const keepFile = ({ blobs, secrets }: Keeping, id: string, bytes: Uint8Array): Promise<void> =>
  blobs.put(id, secrets.sealBytes(bytes))

/** As it was sent; null when it is not there, or no longer as it was sealed. */
export const keptFile = async ({ blobs, secrets }: Keeping, id: string): Promise<Uint8Array | null> => {
  const sealed = await blobs.get(id)
  return sealed && secrets.unsealBytes(sealed)
}
