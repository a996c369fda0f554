"use client";

import { Component, type ReactNode } from "react";

/** Keeps what stands instead of children that cannot be drawn: the server has sent the same. */
export class Kept extends Component<{ instead: ReactNode; children: ReactNode }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
