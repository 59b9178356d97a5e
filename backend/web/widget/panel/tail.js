
  return Chat;
};
