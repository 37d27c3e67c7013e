/**
 * Wards and bodies in a question, as the hidden words that the index has for them. Pure: no page, no network.
 */

const KINDS = [["phuong"], ["xa"], ["dac", "khu"]];

/** "phuong kien an" → "kien an". @param {string[]} name of a ward, with its kind */
export function withoutKind(name) {
  return name.slice(KINDS.find((kind) => startsWith(name, kind))?.length ?? 0);
}

/**
 * Wards and bodies, the longest first; a body's name may be cut off after three words. A ward's kind belongs to it, right
 * or wrong: who asks for "xã Kiến An" means the ward of that name.
 */
export function namesIn(words, { wards, fullWards, units }) {
  const names = [];
  const covered = new Set();
  const take = (at, count, token) => {
    for (let index = at; index < at + count; index++) covered.add(index);
    names.push(token);
  };
  for (let at = 0; at < words.length; at++) {
    if (covered.has(at)) continue;
    const unit = longest(units, words, at, 3);
    const ward = longest(wards, words, at, Infinity);
    if (unit && unit.count >= (ward?.count ?? 0)) {
      take(at, unit.count, `zzu${unit.name.slice(0, unit.count).join("0")}${unit.whole ? "z" : ""}`);
    } else if (ward) {
      const kind = KINDS.find((one) => startsWith(words.slice(Math.max(0, at - one.length), at), one)) ?? [];
      const free = kind.every((_, index) => !covered.has(at - kind.length + index));
      const start = free ? at - kind.length : at;
      const full = words.slice(start, at + ward.count).join("0");
      take(start, at - start + ward.count, `zzw${fullWards.has(full) ? full : ward.name.join("0")}z`);
    }
  }
  return { names, covered };
}

/** The name with the most words in common from `at` on: whole, or at least `least` words of it. */
function longest(names, words, at, least) {
  let best = null;
  for (const name of names) {
    let count = 0;
    while (count < name.length && name[count] === words[at + count]) count++;
    const whole = count === name.length;
    if ((whole || count >= least) && count > (best?.count ?? 0)) best = { name, count, whole };
  }
  return best;
}

function startsWith(words, beginning) {
  return beginning.every((word, index) => words[index] === word);
}
