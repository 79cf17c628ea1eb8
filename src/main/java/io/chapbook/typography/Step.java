package io.chapbook.typography;

/** One step of setting. It reads the text's own characters and says what they become. */
interface Step {

  /** Sets what it is about in one passage. */
  void set(Passage passage);
}
