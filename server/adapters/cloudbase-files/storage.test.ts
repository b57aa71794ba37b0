import { startWire, type Wire } from '../../../tests/support/cloudbase-wire'
import { indexDefinitions } from '../cloudbase'
import { CloudStorage, cloudBlobs } from '.'

process.env.SILENCE = 'true'

let wire: Wire
let storage: CloudStorage
beforeEach(async () => {
  wire = await startWire({ collections: Object.keys(indexDefinitions()) })
  storage = new CloudStorage(wire.access)
})
afterEach(() => wire.stop())

const id = '01JDVN9Q6E2X4Z8T5R7M3K1BCH'
const bytes = new Uint8Array([0xff, 0xd8, 0xff, ...Array(5000).fill(7)])

describe('pictures in CloudBase’s storage (wire-shape)', () => {
  it('are found again by their id, byte for byte, under files/ alone', async () => {
    const blobs = cloudBlobs(storage)
    await blobs.put(id, bytes)
    expect([...wire.files.keys()]).toEqual([`files/${id}`])
    expect(await blobs.get(id)).toEqual(bytes)
  })

  it('what is not there is nothing, and an id of another form reaches nobody', async () => {
    const blobs = cloudBlobs(storage)
    expect([await blobs.get(id), await blobs.address(id)]).toEqual([null, null])
    const before = wire.calls.length
    for (const other of ['../incoming/x', 'a', '']) {
      expect(await blobs.get(other)).toBeNull()
      expect(await blobs.address(other)).toBeNull()
      await expect(blobs.put(other, bytes)).rejects.toThrow('not an id')
    }
    expect(wire.calls).toHaveLength(before)
  })

  it('an address holds for ten minutes and for that file alone', async () => {
    const blobs = cloudBlobs(storage)
    await blobs.put(id, bytes)
    await storage.write('incoming/other', bytes)
    const address = (await blobs.address(id)) ?? ''
    expect((await fetch(address)).status).toBe(200)
    expect((await fetch(address.replace(/\?.*/, ''))).status).toBe(403)
    expect((await fetch(address.replace(`files/${id}`, 'incoming/other'))).status).toBe(403)
    const now = Date.now()
    jest.spyOn(Date, 'now').mockReturnValue(now + 601_000)
    expect((await fetch(address)).status).toBe(403)
    jest.restoreAllMocks()
  })

  it('the bucket is asked for once, and again when that failed', async () => {
    wire.lose('storage.getUploadMetadata', 'before')
    await expect(storage.root()).rejects.toThrow()
    expect(await storage.root()).toBe(wire.fileId(''))
    const before = wire.calls.length
    await storage.root()
    expect(wire.calls).toHaveLength(before)
  })

  it('of what is larger than allowed nothing is kept, and what was removed is gone however often that is asked', async () => {
    await storage.write('incoming/large', bytes)
    expect(await storage.read('incoming/large', 5000)).toBe('too-large')
    expect(await storage.read('incoming/large', 5003)).toEqual(bytes)
    await storage.remove('incoming/large')
    await storage.remove('incoming/large')
    expect(wire.files.size).toBe(0)
  })

  it('what the platform did not store is a fault, never a success', async () => {
    await storage.root()
    wire.lose('storage.getUploadMetadata', 'before')
    await expect(cloudBlobs(storage).put(id, bytes)).rejects.toThrow()
    await wire.stop()
    await expect(cloudBlobs(storage).get(id)).rejects.toThrow()
  })
})
