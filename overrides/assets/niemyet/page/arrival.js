/**
 * From a result to the plan: the link carries the question, and the plan's page marks its words. Without the parameter
 * nothing is loaded and nothing happens.
 */

const PARAMETER = "tu";

/**
 * A plan's address that carries the question it answers.
 * @param {URL | string} address of a plan's page, absolute, perhaps with the anchor of a section
 * @param {string} question "" leaves the address as it is
 * @returns {URL}
 */
export function withQuestion(address, question) {
  const target = new URL(address);
  if (question) target.searchParams.set(PARAMETER, question);
  return target;
}

/** On a plan's page: mark what was asked for, if the address says so. Never rejects: the page is whole without. */
export async function arrive() {
  const question = new URLSearchParams(location.search).get(PARAMETER);
  if (!question) return;
  try {
    const { markArrival } = await import("./arrival-marks.js");
    await markArrival(question, forget);
  } catch (error) {
    console.warn("Marks:", error);
  }
}

function forget() {
  const address = new URL(location.href);
  address.searchParams.delete(PARAMETER);
  history.replaceState(history.state, "", address);
}
