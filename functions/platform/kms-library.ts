/** What is used of the library for KMS: a file of its own in each bundle, since `kms.ts` imports it dynamically. */
export {
  DecryptCommand,
  EncryptCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms'
