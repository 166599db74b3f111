// In place of negotiator, by which Apollo Server asks for each request whether its answer may come in parts. The type was chosen
// before, by functions/handlers/http.ts: what is left of the header is nothing, or one type by its name. That took 1.4 %
// of a request's CPU by profiles of a document's page and of making a draft; and the bundle is 8 kB smaller.
export default class AcceptedType {
  #accept
  constructor({ headers: { accept } }) {
    this.#accept = accept
  }
  mediaType(offers) {
    if (this.#accept === undefined) return offers[0]
    return offers.find(offer => offer.split(';', 1)[0] === this.#accept)
  }
}
