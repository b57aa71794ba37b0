import { cosAuthorization } from './cos-signature'
import { tc3Authorization } from './tc3'

test('a call of the API is signed as in the example that Tencent Cloud publishes', () => {
  const authorization = tc3Authorization(
    { secretId: `AKID${'*'.repeat(32)}`, secretKey: '*'.repeat(32) },
    {
      service: 'cvm',
      host: 'cvm.tencentcloudapi.com',
      action: 'DescribeInstances',
      timestamp: 1551113065,
      contentType: 'application/json; charset=utf-8',
      payload: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
    },
  )
  expect(authorization).toBe(
    `TC3-HMAC-SHA256 Credential=AKID${'*'.repeat(32)}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host;x-tc-action, Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f`,
  )
})

test('a file is put under a signature as in the example that the object store publishes', () => {
  const authorization = cosAuthorization(
    { secretId: 'AKIDQjz3ltompVjBni5LitkWHFlFpwkn9U5q', secretKey: 'BQYIM75p8x0iWVFSIgqEKwFprpRSVHlz' },
    {
      method: 'PUT',
      path: '/exampleobject(腾讯云)',
      query: {},
      headers: {
        Date: 'Thu, 16 May 2019 06:45:51 GMT',
        Host: 'examplebucket-1250000000.cos.ap-beijing.myqcloud.com',
        'Content-Type': 'text/plain',
        'Content-Length': '13',
        'Content-MD5': 'mQ/fVh815F3k6TAUm8m0eg==',
        'x-cos-acl': 'private',
        'x-cos-grant-read': 'uin="100000000011"',
      },
      from: 1557989151,
      until: 1557996351,
    },
  )
  expect(authorization).toContain('q-header-list=content-length;content-md5;content-type;date;host;x-cos-acl;x-cos-grant-read')
  expect(authorization).toContain('q-signature=3b8851a11a569213c17ba8fa7dcf2abec6935172')
})
