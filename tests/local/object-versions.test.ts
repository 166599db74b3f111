import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ObjectsAndQueues, startObjectsAndQueues } from '../../infra/local/emulators/fauxqs.ts'
import { CREDENTIALS, REGION } from '../../infra/local/emulators/region.ts'

let objects: ObjectsAndQueues
let s3: S3Client
const Bucket = 'versioned'
beforeAll(async () => {
  objects = await startObjectsAndQueues()
  objects.createBucket(Bucket, [], true)
  s3 = new S3Client({ endpoint: objects.endpoint, region: REGION, credentials: CREDENTIALS })
})
afterAll(() => objects.stop())

const put = async (Key: string, Body: string) =>
  (await s3.send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId
const read = async (Key: string, VersionId?: string) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }))
  return Body?.transformToString()
}
const versionsOf = async (Prefix: string) => {
  const { Versions = [], DeleteMarkers = [] } = await s3.send(
    new ListObjectVersionsCommand({ Bucket, Prefix }),
  )
  return [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }))
}

describe('an object of a bucket with versions', () => {
  test('has a version for each write, and each can be read', async () => {
    const [first, second] = [await put('a', 'one'), await put('a', 'two')]
    expect(first).not.toBe(second)
    expect([await read('a'), await read('a', first), await read('a', second)]).toEqual(['two', 'one', 'two'])
    await expect(read('a', 'none')).rejects.toMatchObject({ name: 'NoSuchVersion' })
  })

  test('that is deleted without a version keeps its versions, and comes back with one', async () => {
    const first = await put('b', 'one')
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'b' }))
    await expect(read('b')).rejects.toMatchObject({ name: 'NoSuchKey' })
    expect(await read('b', first)).toBe('one')
    const marker = (await versionsOf('b')).find(({ VersionId }) => VersionId !== first)
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'b', VersionId: marker?.VersionId }))
    expect(await read('b')).toBe('one')
  })

  test('of which all versions are deleted is gone', async () => {
    await put('c', 'one')
    await put('c', 'two')
    for (const version of await versionsOf('c'))
      await s3.send(new DeleteObjectCommand({ Bucket, ...version }))
    expect(await versionsOf('c')).toEqual([])
    await expect(read('c')).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  test('is copied from the version that is named, under its ETag alone', async () => {
    const first = await put('d', 'one')
    const { ETag } = await s3.send(new GetObjectCommand({ Bucket, Key: 'd' }))
    await put('d', 'two')
    const copy = { Bucket, Key: 'copies/d', CopySourceIfMatch: ETag }
    await s3.send(new CopyObjectCommand({ ...copy, CopySource: `${Bucket}/d?versionId=${first}` }))
    expect(await read('copies/d')).toBe('one')
    await expect(
      s3.send(new CopyObjectCommand({ ...copy, CopySource: `${Bucket}/d` })),
    ).rejects.toMatchObject({ name: 'PreconditionFailed' })
    await expect(
      s3.send(new CopyObjectCommand({ ...copy, CopySource: `${Bucket}/d?versionId=none` })),
    ).rejects.toMatchObject({ name: 'NoSuchVersion' })
  })

  test('has tags for each version, which no notification follows', async () => {
    const created: string[] = []
    objects.onObjectCreated(({ key }) => created.push(key))
    const first = await put('e', 'one')
    await put('e', 'two')
    const TagSet = [{ Key: 'status', Value: 'GOOD' }]
    await s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'e', VersionId: first, Tagging: { TagSet } }))
    const tagsOf = async (VersionId?: string) =>
      (await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'e', VersionId }))).TagSet
    expect(await tagsOf(first)).toEqual(TagSet)
    expect((await tagsOf()) ?? []).toEqual([])
    expect(created).toEqual(['e', 'e'])
  })
})
